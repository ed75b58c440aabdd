"""The words that make two numbers a range: "5 to 10", "between 5 and 10", "von 25 auf 40 Prozent". Data only.

Folded, of all languages. What only amounts of money or only percentages know stands with them.
"""

#: Before the first number.
FROM = "between|from|antara|dari|daripada|entre|de|zwischen|von|da|fra|tra|tussen|van"
#: Between the two.
TO = "to|à|a|bis|tot|hingga|sampai"
#: Between the two, but a range only behind FROM: "5 and 10" are two numbers, and "auf" is "on" as well.
AND = "and|et|dan|und|y|e|ed|en"
TOWARDS = "auf|naar|para|kepada"
