"""`make bench`: every measurement, one after the other."""

from benchmarks import requests, scale

for module in (requests, scale):
    print(f"== {module.__name__.rpartition('.')[2]}")
    module.main()
