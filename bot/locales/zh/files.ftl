# 把所显示的内容保存为文件，以及记分卡图片。

title-save = 保存为文件
button-save = 保存
save-what = 完整保存以下内容，不限于当前显示的部分：{ $what }
save-which = 要哪种格式？{ $what }
save-format = 格式
format-csv = CSV
format-csv-explained = 适用于任何电子表格或程序的表格
format-xlsx = Excel
format-xlsx-explained = 工作簿，附来源说明表
format-brief = 简报
format-brief-explained = 可阅读和转发的文字（Markdown）
save-columns = 列
save-columns-all = 全部 { $count } 列
save-columns-hint = 适用于 CSV 和 Excel。不选即为全部。document、lines、publisher、date、address 这五列说明来源。
save-place = 发送到
save-here = 当前会话
save-here-explained = 这里的所有人都能看到该文件
save-to-me = 仅发给我（私信）
save-under-way = 正在生成文件（{ $format }），马上就好：
save-done = { $format }：{ $what }（{ $count } 行，数据版本 { $version }）。每一行都注明文件和行号。
save-done-brief = 简报：{ $what }（数据版本 { $version }）。每项说法都注明出处，来源列在最后。
save-elsewhere = hrplan 无法在您提出请求的地方发布文件，所以发到了这里。要在那里接收文件，请邀请 @hrplan。
save-is-elsewhere = hrplan 无法在此会话中发布文件，文件已发到您与 hrplan 的私信中。
save-failed = 文件未能发送。没有任何内容丢失，请稍后再试。

picture-under-way = 正在绘制图片，马上就好：
picture-alt = 条形图。{ $counts }

about-what-is-saved = 内容
about-made = 生成日期
about-catalogue = 数据版本
about-source = 来源
about-verdicts = 结论
brief-made = 由 hrplan 于 { $date } 根据数据版本 { $version } 生成。
brief-says-indicator = 2016-2020 年计划的承诺（据{ $document }转述）：
brief-says-commitment = { $document }承诺：
brief-says-upr = { $document }中的建议：
brief-says-suggestion = { $document }中的意见：
brief-says-progress = { $document }中 2013 年的情况：
brief-reports = { $document }就此报告或说明的情况：
brief-sources = 来源
brief-reading = 阅读说明
brief-reading-text = 每段文字以 hrplan 自己的话转述文件内容；数字、日期和名称均出自文件。结论是用文件自身的数字计算得出的：把报告的数字与承诺的数字相比较。文件没有给出数字或数字无法比较时，会如实说明。
status-working = 正在生成文件…
