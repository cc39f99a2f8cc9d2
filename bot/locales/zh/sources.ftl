# 出处，以及并列的词语。

source-quoted = 来源：{ $quoted }，{ $reference }，{ $quoting }，{ $lines }
place-upr = 建议 { $number }
place-suggestion =
    { $count ->
       *[other] 第 { $number } 段
    }
place-opening = 开头和{ $place }
place-progress = 第 { $number } 段
and-last = { $before }和{ $last }
promised-none = 不再有 { $unit }
