-- The bursts of three years in milliseconds: they were found anew for each day.
-- depends: 0031_look_up_stories_in_longer_periods

create or replace function mart.topic_bursts_as_known(asked_at timestamptz)
returns setof mart.topic_bursts
language sql stable
as $$
    with known as (
        select
            topic_name,
            period_date as day_date,
            article_count,
            processed_article_count
        from mart.trend_points_as_known(asked_at)
        where period_name = 'day' and slice_name = 'all' and slice_value = '' and article_count is not null
    ),

    -- The usual rate is that of the year around a day. Bounded, so that a backfill of 2019 changes no burst of
    -- 2023. Days that are not known neither make nor end a burst.
    years as (
        select
            known.*,
            row_number() over (partition by known.topic_name order by known.day_date) as place,
            sum(known.article_count) over year_around as year_article_count,
            sum(known.processed_article_count) over year_around as year_processed_count
        from known
        window
            year_around as (
                partition by known.topic_name order by known.day_date
                range between interval '182 days' preceding and interval '182 days' following
            )
    ),

    -- By how many nats a rate raised to twice the usual one explains each day better. A rate of nothing or of
    -- all cannot be told from a raised one.
    days as materialized (
        select
            years.*,
            case
                when years.year_article_count > 0 and years.year_article_count < years.year_processed_count
                    then
                        years.article_count * ln(raised.raised_rate / usual.usual_rate)
                        + (years.processed_article_count - years.article_count)
                        * ln((1 - raised.raised_rate) / (1 - usual.usual_rate))
                else 0
            end as gain
        from years
        cross join lateral (
            select years.year_article_count::double precision / nullif(years.year_processed_count, 0) as usual_rate
        ) as usual
        cross join lateral (
            -- A rate cannot be raised beyond that.
            select least(0.9999, 2 * usual.usual_rate) as raised_rate
        ) as raised
    ),

    series as (
        select
            topic_name,
            count(*) as day_count,
            array_agg(gain order by place) as gains
        from days
        group by topic_name
    ),

    -- Materialized: else they are found anew for each day.
    stretches as materialized (
        select
            series.topic_name,
            series.day_count,
            found.first_place,
            found.last_place
        from series
        cross join lateral mart.raised_stretches(series.gains) as found
    )

    select
        stretches.topic_name,
        min(days.day_date),
        max(days.day_date),
        sum(days.gain order by days.place),
        (array_agg(days.day_date order by days.article_count desc, days.day_date))[1],
        sum(days.article_count)::integer,
        sum(days.processed_article_count)::integer,
        stretches.last_place = stretches.day_count
    from stretches
    inner join days
        on
            days.topic_name = stretches.topic_name
            and days.place between stretches.first_place and stretches.last_place
    group by stretches.topic_name, stretches.day_count, stretches.first_place, stretches.last_place
$$;
