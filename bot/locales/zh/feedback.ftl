# 对答案的意见，以及错误报告。

button-helpful = 有帮助
button-unhelpful = 没有帮助
button-report = 报告错误
button-send = 发送
button-cancel = 取消
feedback-thanks = 谢谢。已计入统计，不记名。
feedback-sorry = 谢谢。已计入统计，不记名。如果有错误或遗漏，请告诉我们：
title-report = 报告错误
report-about = 您要报告的是：{ $about }
report-general = hrplan 本身
report-wrong = 哪里有错误或遗漏？
report-hint = 如果可以，请注明文件和页码。请不要填写不宜让他人看到的内容。
report-contact = 维护者可以就此联系您吗？
report-named = 可以，请附上我的名字
report-thanks = 谢谢。您的报告已送达维护者。
reported-title = 一份错误报告
reported-about = 关于：
reported-by = 来自：
