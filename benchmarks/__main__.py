"""`make bench`: every measurement, one after the other."""

from benchmarks import requests

for module in (requests,):
    print(f"== {module.__name__.rpartition('.')[2]}")
    module.main()
