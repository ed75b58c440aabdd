"""English as our own messages write it."""


def counted(number: int, noun: str) -> str:
    """A number with its noun, in the singular or the plural.

    >>> counted(1, "page"), counted(1_200, "day"), counted(0, "story")
    ('1 page', '1,200 days', '0 stories')
    """
    if number == 1:
        return f"1 {noun}"
    is_y = noun.endswith("y") and noun[-2] not in "aeou"
    return f"{number:,} {noun[:-1]}ies" if is_y else f"{number:,} {noun}s"
