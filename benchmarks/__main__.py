"""`make bench`: every measurement, one after the other."""

from benchmarks import acknowledging, requests, scale

for module in (requests, acknowledging, scale):
    print(f"== {module.__name__.rpartition('.')[2]}")
    module.main()
