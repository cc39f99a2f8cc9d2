# 处理需要一些时间时的说明。

one-moment = 请稍等：这次需要的时间比平时长，答复随后就到。
form-under-way = 请稍等：正在处理，结果会显示在这里。
form-done = 已完成。
