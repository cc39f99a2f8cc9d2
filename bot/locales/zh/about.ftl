# 关于 hrplan，以及帮助。

title-about = 关于 hrplan
about-what = hrplan 只根据五份文件回答。每一项说法都出自文件本身；结论由文件自身的数字计算得出。文件没有说的，它不知道。
about-documents = 文件
about-dated = （{ $date }）
about-covers = 。{ $what }
about-counts = 收录内容
about-count = { $count } 项{ $what }
about-targets = { $count } 个量化目标
about-links = { $count } 条关联
about-version = 数据版本：
about-edition = hrplan 数据版本 { $version }，{ $date }
about-privacy = 隐私：
about-privacy-text = 不存储任何消息。存储的内容有：
stored-settings = 您的设置：语言、卡片、时区。
stored-digests = 您设置的摘要及其发送时间。
stored-opinions = 答案被认为有帮助或没有帮助的次数，按条目和日期计算，不记名。
stored-deliveries = Slack 请求的编号，保留两小时，以确保每个请求只回答一次。
stored-threads = 每个话题最后显示的条目，保存 30 天，以便理解“下一条呢？”。
stored-tokens = 工作区安装 hrplan 时提供的密钥，已加密。
about-deleting = 与您有关的存储内容，可以在“设置”中删除。工作区移除 hrplan 时，该工作区的存储内容全部立即删除。
about-contact = 联系：
about-contact-text = “报告错误”会送达维护者；每个答案下方的菜单中也有。

help-more = 在下方选择一个命令查看用法，或输入“help”加命令名。
help-choose = 命令的用法
help-of = ：{ $what }
