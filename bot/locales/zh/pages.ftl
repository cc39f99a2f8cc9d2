# 对比、记分卡、目录、帮助、关于，以及没有找到时的说明。

title-compare = 对比：{ $what }
compare-promised = 2016-2020 年的承诺与评估报告的结果
compare-committed = 2021-2025 年的承诺
compare-recommended = 各国的建议（普遍定期审议）
compare-suggested = 非政府组织的意见
compare-told = 2013 年的情况
compare-nothing = 现有文件没有这方面的内容。
compare-covers = 收录内容（{ $document }）：{ $covers }
compare-explained = 各段文字只代表其所属文件的说法。hrplan 数据版本 { $version }

title-scorecard = 记分卡
title-scorecard-of = 记分卡：{ $what }
scorecard-none =
    { $items ->
       *[other] 这里的 { $items } 项都没有量化目标。
    }
scorecard-base = 统计范围：{ $items } 项，其中 { $with_targets } 项有量化目标{ $left ->
        [0] 。
       *[other] ，其余 { $left } 项没有量化目标。
    }
scorecard-claims = 文件的自我评价：
scorecard-explained = 结论由文件自身的数字计算得出。hrplan 数据版本 { $version }

menu = 浏览
menu-rights = 权利与各节
menu-themes = 主题
menu-groups = 人群
menu-states = 提出建议的国家
menu-laws = 法律与规划
menu-bodies = 机构
menu-treaties = 条约
menu-organisations = 组织
menu-introduction = 引言内容：

title-wording = 原文：{ $reference }
wording-explained = 逐字引自“{ $document }”；只去掉了换行、行末连字符和页码。
wording-missing = 本系统没有{ $document }的副本，无法显示原文。
wording-missing-how = 系统管理者可以添加副本：hrplan sources add FILE。
wording-prevails =
    { $language ->
        [Chinese] 文件说明以其中文文本为准。
        [English] 文件说明以其英文文本为准。
       *[other] 文件说明以其 { $language } 文本为准。
    }

title-cite = 引用{ $reference }
style-chicago = Chicago（脚注）
style-apa = APA
style-oscola = OSCOLA
style-bibtex = BibTeX
cite-explained = hrplan 提供四种格式：Chicago、APA、OSCOLA、BibTeX。文件没有给出的内容（日期、网址）不作补充。请核对出版方要求的格式。

title-help = hrplan：查询人权行动计划
title-help-topic = 帮助：{ $command }
help-signs = 大写的词请换成您自己的内容；[ ] 中的可以省略；| 表示任选其一。
help-first = 用自己的话提问，或输入编号。可以先试试这四个问题：
help-items = 条目用编号输入：{ $forms }。
help-commands = 命令（在 /hrplan 之后输入）：
help-everywhere = 提及（@hrplan）和私信的用法相同。命令的答案在您分享之前只有您能看到。

command-help = 如何使用 hrplan，或某个命令的用法。
command-browse = 不用知道任何词语也能浏览：领域、权利、章节、主题、国家。
command-list = 按条件筛选出的全部条目：theme:、group:、state:、kind:、document:、verdict:。
command-targets = 量化目标，各附报告的结果和结论。
command-full = 一个条目及其报告的全部内容。
command-wording = 段落原文（本系统有该文件时）。
command-related = 其他文件中的同类事项。
command-compare = 新旧计划对照：承诺、结果、新承诺、各方建议。
command-scorecard = 多少目标达到、未达到、不可比或无数据。
command-gaps = 文件自述的未完成事项。
command-cite = 可复制的引文：Chicago、APA、OSCOLA、BibTeX。
command-export = 把显示的内容存为文件：CSV、Excel 或简报。
command-digest = 按时向频道或您本人推送部分内容。
command-settings = 您的语言和卡片的详略。
command-about = hrplan 收录什么、存储什么、如何联系。

talk-greeting = 您好！关于人权行动计划，欢迎提问。可以从这些问题开始：
talk-thanks = 不客气。需要数字或出处时请随时提问。
talk-farewell = 再见。需要数字或出处时请再来。
talk-pleasantry = 我只了解人权行动计划，以及各方对它们的说法。您可以问：

title-not-found = 没有找到
no-such-number = 没有“{ $asked }”：文件中共有 { $total } 项{ $what }。
no-recommendation = { $state }：现有文件没有引用该国的建议。
no-more-pages = 总共只有 { $pages } 页。
nothing-passes = 文件中没有符合这些条件的内容：{ $filters }。
nothing-matches = 现有文件没有回答“{ $asked }”。
nothing-matches-in = 在以下范围内，现有文件没有回答“{ $asked }”：{ $filters }。
semicolon = ；
not-found-covers = 收录的文件：{ $documents }。
not-found-themes = 最接近的主题：
not-found-nearest = 最接近的编号：
did-you-mean = 您是不是要找：
mistake-unknown-command = “{ $detail }”不是命令。
mistake-unknown-filter = “{ $detail }:”不是筛选条件。可用的条件有 kind:、document:、theme:、group:、state:、law:、body:、treaty: 和 verdict:。
mistake-unknown-value = 没有“{ $detail }”这个条件值。用“browse themes”和“browse states”可以查看有哪些。
mistake-missing-item = “{ $detail }”还需要一个对象，例如条目的编号。
mistake-backward-range = 范围要从小到大：请写 51-53，不要写 53-51。
mistake-too-long = 内容太长，无法读取。请用一两句话提问。
