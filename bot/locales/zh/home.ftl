# 主页标签，以及消息标签中的建议问题。

home-title = hrplan
home-what = 人权行动计划承诺了什么，报告的结果如何，各方提出了什么建议：每个数字都有出处。
home-search = 搜索，或输入条目编号
home-search-placeholder = 指标51，或：空气质量目标
home-try = 可以试试的问题
home-news = 数据更新
home-news-edition = 版本 { $version }，{ $date }
home-news-more = 另有 { $count } 项更改
home-value = ：{ $value }
home-change-settings = 更改设置
home-about = 隐私、帮助与支持
home-privacy = 不存储任何消息。与您有关的存储内容，可以在“更改设置”中删除；“关于 hrplan”说明存储了什么。
home-digests = 您的摘要
home-no-digests = 您还没有摘要。摘要会在您选定的日子，把部分内容推送给您或某个频道。

prompts-title = 查询人权行动计划
prompt-number = 查看一项指标
prompt-number-asks = 指标51
prompt-question = 用自己的话提问
prompt-question-asks = 空气质量目标
prompt-state = 某个国家的建议
prompt-state-asks = 印度的建议
prompt-scorecard = 查看记分卡
prompt-scorecard-asks = 记分卡
