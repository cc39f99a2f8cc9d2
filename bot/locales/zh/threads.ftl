# 话题中的追问。

thread-last = 刚才是文件中这一类的最后一项。
thread-first = 刚才是文件中这一类的第一项。
