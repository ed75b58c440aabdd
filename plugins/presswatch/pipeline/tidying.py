"""What the operator would have to remember otherwise."""

import logging

from presswatch.pipeline.house import House
from presswatch.warehouse import ledger, pages

log = logging.getLogger("presswatch")


def tidy(house: House) -> dict[str, int]:
    """Make room: next month's partition; pages and readings of listings beyond their retention dropped."""
    with house.transaction() as cursor:
        pages.make_months(cursor)
        dropped = pages.drop_old_pages(cursor, house.settings.page_retention_days)
        forgotten = ledger.forget_listing_reads(cursor, house.settings.run_retention_days)
    log.info("tidy: dropped %d months of pages and %d readings of listings", dropped, forgotten)
    return {"dropped_months": dropped, "dropped_readings": forgotten}
