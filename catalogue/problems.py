"""What is wrong with the data: found all at once, each with its place and what was expected."""

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Problem:
    """One fault of the data; `line` is 1-based, 0 where the fault has no line (a missing file)."""

    file: str
    line: int
    field: str
    message: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.field}: {self.message}" if self.field else f"{place}: {self.message}"


class CatalogueError(Exception):
    """Data that can't be used; `problems` lists every fault, in the order of files and lines."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(str(problem) for problem in self.problems))
