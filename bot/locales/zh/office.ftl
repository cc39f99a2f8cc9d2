# 应用与 Slack 之间出错时的说明。

something-went-wrong = 我这边出了问题，已经记录。请稍后再试。
not-installed = 这个工作区已不再安装 hrplan。请让管理员重新安装。
