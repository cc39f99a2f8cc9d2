# 卡片、结论和列表。花括号里的内容由程序填入，请保留。

headline = { $reference }：{ $title }
reference-indicator = 指标 { $number }
reference-commitment = 承诺 { $number }
reference-upr = 普遍定期审议建议 { $number }
reference-suggestion = { $organisation } 第 { $paragraph } 段
reference-progress = 2013 年进展第 { $number } 段

label-indicator = 2016-2020 年行动计划的承诺：
label-commitment = 2021-2025 年行动计划的承诺：
label-upr = 建议内容：
label-suggestion = 意见内容：
label-progress = 2013 年的情况：
label-recommended-by = 提出建议的国家：
label-facts-indicator = 评估报告所述：
label-facts-upr = 引用该建议的文件所述：
label-facts-suggestion = 该段还提到：
label-facts-progress = 具体情况：
label-gaps = 文件自述的未完成事项：
label-notes = 关于原文的说明：
label-usage = 输入：
label-examples = 例如：

column-target = 目标
column-promised = 承诺
column-reported = 报告的结果
column-verdict = 结论
column-part = 部分
column-all = 全部目标

outcome-reached = 达到
outcome-short = 未达到
outcome-not-comparable = 不可比
outcome-no-figure = 无数据
outcome-open = 待定

all-reached =
    { $count ->
        [1] 唯一的量化目标已达到。
       *[other] { $count } 个量化目标全部达到。
    }
all-short =
    { $count ->
        [1] 唯一的量化目标未达到。
       *[other] { $count } 个量化目标均未达到。
    }
all-not-comparable =
    { $count ->
        [1] 唯一的量化目标无法与报告的结果比较。
       *[other] { $count } 个量化目标均无法与报告的结果比较。
    }
all-no-figure =
    { $count ->
        [1] 唯一的量化目标未报告数据。
       *[other] { $count } 个量化目标均未报告数据。
    }
all-open = { $count } 个量化目标，结果待定：尚无文件报告。
tally = { $total } 个量化目标中：{ $counts }。
count-reached = { $count } 个达到
count-short = { $count } 个未达到
count-not-comparable = { $count } 个不可比
count-no-figure = { $count } 个无数据
count-open = { $count } 个待定

amount = { $comparator } { $figure } { $unit }
comparator-at-least = 至少
comparator-more-than = 超过
comparator-at-most = 不超过
comparator-less-than = 低于
comparator-about = 约
comparator-rises-by-at-least = 至少增加
comparator-falls-by-at-least = 至少下降
comparator-all = 全部
against-statistic = { $comparator } { $statistic }
with-statistic = { $amount }（{ $statistic }）
promised-all = 全部 { $unit }
by-year = { $promise }（到 { $year } 年）
reported-amount = { $qualifier } { $figure } { $unit }
qualifier-more-than = 超过
qualifier-at-least = 至少
qualifier-less-than = 低于
qualifier-at-most = 不超过
qualifier-about = 约
qualifier-nearly = 近
no-figure-reported = 未报告
in-year = { $amount }（{ $year } 年）
since-until = { $amount }（{ $since } 年至 { $year } 年）

verdict-why = { $verdict }：{ $why }
point = 1 个百分点
points = { $count } 个百分点
beyond = 超出 { $amount }
below-limit = 低于上限 { $amount }
above-limit = 高于上限 { $amount }
below-about = 略低 { $amount }，仍在“约”的范围内
verdict-short-by = { $verdict }：尚差 { $amount }
bound-more-than = { $amount } 以上
bound-less-than = 不到 { $amount }
bound-about = { $amount } 左右
same-figure = 与承诺的数字相同
same-figure-more = 与承诺的数字相同，而承诺要求更高
same-figure-less = 与承诺的数字相同，而承诺要求更低
nearly-promised = 接近承诺的数字
more-than-promised = 高于承诺的数字
less-than-promised = 低于承诺的数字
reason-repeats-threshold = 报告只重复了目标数字
reason-undecided = 报告的措辞无法说明是否达到
reason-no-benchmark = 文件没有给出作为标准的数字
target-answer = 报告的结果：{ $reported }；承诺：{ $promised }。{ $verdict }。
target-no-figure = 承诺：{ $promised }。未报告数据。
target-open = 承诺：{ $promised }。待定：尚无文件报告。

source = 来源：{ $document }，{ $reference }，{ $lines }
lines =
    { $count ->
       *[other] 第 { $lines } 行
    }
quoted-in = 引自 { $document }
version = hrplan 数据版本 { $version }

how-unanswered = { $kinds }中没有明确的内容；以下出自其他文件。
how-corrected = 按“{ $used }”显示结果（输入的是“{ $typed }”）。
how-related-words = 通过相关词语找到，文中没有您输入的词语。
how-closest-matches = 没有完全对应的答案，以下是最接近的内容。
how-names = 已识别：{ $names }。
recommended-by = 提出建议的国家：{ $states }。
matched = 匹配：{ $words }。

title-items = { $count } 项
items-missing = 文件中没有：{ $items }。
items-more = 显示前 { $shown } 项；另外 { $more } 项未显示，请用编号继续查询。
everything = 全部条目
count-items = { $count } 项
count-targets = { $count } 个目标
count-points = { $count } 点
title-targets = 量化目标：{ $what }
title-related = 相关条目：{ $reference }
no-links = 没有与其他条目的关联记录。
link-continues = 延续
link-continued-by = 由以下条目延续
link-same-matter = 同一事项
link-repeats = 重复
link-repeated-in = 在以下条目中重复
link-contradicts = 不一致
link-cites = 引用
link-cited-by = 被以下条目引用
link-inline-continues = （由{ $about }延续）
link-inline-continued-by = （延续{ $about }）
link-inline-same-matter = （同一事项）
link-inline-repeats = （在{ $about }中重复）
link-inline-repeated-in = （重复{ $about }）
link-inline-contradicts = （与{ $about }不一致）
link-inline-cites = （被{ $about }引用）
link-inline-cited-by = （引用{ $about }）
title-gaps = 文件自述的未完成事项
title-gaps-of = 文件自述的未完成事项：{ $what }
gaps-explained = 只列出文件自己说明尚未完成、尚未提交、仍为草案或需要改进的事项。
introduction-of = “{ $part }”的引言
introduction-of-document = { $document }的引言
introduction-with-items = { $name }（{ $items }）
comma = 、
named = { $name }：
after-label = {""}
sentence-end = { $words }。
count-in-brackets = （{ $count }）

kind-indicator = 指标
kind-commitment = 承诺
kind-upr = 普遍定期审议建议
kind-suggestion = 非政府组织意见
kind-progress = 进展段落

button-wording = 原文
says-wording = 显示该段落的原文
button-all = 显示全部
says-all = 显示报告的所有内容
button-related = 相关（{ $count }）
button-compare = 对比
button-cite = 引用
button-share = 分享到这里
says-share = 把这个答案发到当前对话
button-next = 下一页
button-previous = 上一页
button-menu = 浏览
button-help = 帮助
button-card = 打开卡片
button-gaps = 未完成事项
button-count = { $verdict }：{ $count }
button-remove = 移除
says-remove = 移除这个已分享的答案
shared-by = 分享者：
remove-not-yours = 只有分享者本人可以移除。
select-others = 另外 { $count } 项结果
select-open = 打开一项
select-browse = 请选择
shortened = ……内容过长，已缩短。全文请用“显示全部”，或输入 full 加编号。
button-close = 关闭
