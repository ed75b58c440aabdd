"""The news that benchmarks are made of."""

from benchmarks.made_news import ARTICLES_A_DAY, UNDATED_SHARE, day_of_news


def test_a_day_is_the_same_whenever_it_is_made_and_another_for_another_seed():
    assert day_of_news(7) == day_of_news(7)
    assert day_of_news(7) != day_of_news(7, seed=2)


def test_a_day_holds_what_slows_a_warehouse_down():
    day = day_of_news(30)
    assert sorted(article.number for article in day) == list(range(30 * ARTICLES_A_DAY, 31 * ARTICLES_A_DAY))
    reprints = [article for article in day if article.repeats is not None]
    assert 0.15 < len(reprints) / len(day) < 0.3
    assert {article.repeats for article in reprints} <= {article.number for article in day}
    assert 0 < sum(article.published_at is None for article in day) / len(day) < 3 * UNDATED_SHARE
    by_story = {}
    for article in day:
        by_story.setdefault(article.story, set()).add(article.language)
    assert max(len(languages) for languages in by_story.values()) >= 3


def test_an_affair_goes_on_for_days():
    affairs = [{article.affair for article in day_of_news(day)} for day in (30, 33)]
    assert affairs[0] & affairs[1]
