# 卡片、列表筛选、对比和记分卡的补充文字。

no-targets-reported = 没有量化目标；评估报告提到 { $count } 点情况。
label-facts-beside-table = 评估报告还提到：
left = “显示全部”还包括：{ $what }。
left-points = 另外 { $count } 点
left-repeated = 重复上述数字的 { $count } 点
left-notes = 关于原文的说明 { $count } 条
targets-left = 另有 { $count } 个目标，见卡片。

title-narrowed = { $what }，范围：{ $filters }
range-items = 第 { $first } 至 { $last } 项，共 { $total } 项
range-targets = 第 { $first } 至 { $last } 个目标，共 { $total } 个
range-points = 第 { $first } 至 { $last } 点，共 { $total } 点

narrow-kinds = 类别
narrow-any-kinds = 所有类别
narrow-themes = 主题
narrow-any-themes = 所有主题
narrow-groups = 人群
narrow-any-groups = 所有人群
narrow-verdicts = 结论
narrow-any-verdicts = 所有结论
filter-verdict = 结论为“{ $verdict }”
narrow-count = { $what }（{ $count }）
narrow-by-typing = 要缩小范围，请在问题后输入筛选条件：theme:health、kind:commitment、verdict:short。
widen = 减少筛选条件：
widen-without = 去掉：{ $what }

compare-in-figures = 量化目标：
compare-beside = 相关内容：
shown-of = { $title }（共 { $total } 项，显示前 { $shown } 项）
button-all-of = 全部 { $count } 项{ $what }
scorecard-claims-more = 评估报告的其他说法：
column-targets = 目标
column-reached = 达到
column-others = 其余
reached-of = { $count } 个（共 { $total } 个）
menu-left = 另有 { $count } 项，见下方列表。
select-browse-range = 第 { $first } 至 { $last } 项，共 { $total } 项

button-export = 保存为文件
says-export = 保存为 CSV、Excel 或简报
button-picture = 图表图片
says-picture = 把图表作为图片发送，并附文字说明

shortened-text = ……内容过长，已缩短；消息中显示更多。
