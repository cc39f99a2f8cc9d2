"""`make bench`: every measurement, one after the other."""

from benchmarks import acknowledging, page, requests, scale

for module in (requests, acknowledging, page, scale):
    print(f"== {module.__name__.rpartition('.')[2]}")
    module.main()
