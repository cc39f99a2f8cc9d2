# 快捷方式和工作流步骤。

title-look-up = 查询行动计划
look-up-label = 您要查什么？
look-up-hint = 输入编号（51、IV.2.3、28.294、cango 12）或词语（空气质量），再从结果中选择一项。
look-up-placeholder = 输入以搜索
look-up-all = “{ $typed }”的全部结果
look-up-nothing = 请从结果中选择一项。
button-show = 显示
share-label = 分享到
share-hint = 那里的所有人都能看到，并会注明由您分享。
share-placeholder = 选择会话
share-not-member = hrplan 无法在那里发布。请邀请 @hrplan 加入该会话，或选择其他会话。
share-failed = Slack 未能接收，请稍后再试。
button-share-it = 分享
title-find-related = 相关内容
find-related-count = 与该消息相关的内容：{ $count } 项
find-related-named = 消息中提到：{ $words }。
find-related-nothing = 现有文件中没有与该消息相关的内容。
find-related-empty = 该消息中没有可供查询的文字。
step-no-question = 该步骤没有收到问题。请给出编号（如 indicator 51）或要查找的词语。
step-not-a-question = “{ $question }”要求的内容无法在工作流中完成（文件、摘要、设置）。
step-failed = hrplan 暂时无法回答，请重新运行工作流。
