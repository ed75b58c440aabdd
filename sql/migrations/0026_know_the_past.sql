-- Alarms, bursts and pairs of topics as they were known at an instant. Alarms and bursts are computed from trend
-- points, by one function for the present and for the past.
-- depends: 0025_tell_rules_from_news

create index on history.trend_points (known_until);
create index on history.pair_points (known_until);

create function mart.topic_signals_as_known(asked_at timestamptz, since_date date, until_date date)
returns setof mart.topic_signals
language sql stable
as $$
    with known as (
        select
            topic_name,
            slice_name,
            slice_value,
            period_date as day_date,
            article_count,
            independent_source_count,
            processed_article_count
        from mart.trend_points_as_known(asked_at)
        where
            period_name = 'day'
            and slice_name in ('all', 'language', 'panel')
            and period_date between since_date - 28 and until_date
            and article_count is not null
    ),

    spans as (
        select
            known.*,
            avg(known.article_count) over last_week as week_average,
            avg(known.article_count) over last_four_weeks as four_week_average,
            sum(known.article_count) over last_week as week_article_count,
            sum(known.processed_article_count) over last_week as week_processed_count,
            sum(known.article_count) over last_four_weeks as four_week_article_count,
            sum(known.processed_article_count) over last_four_weeks as four_week_processed_count,
            min(known.day_date) over baseline as baseline_first_date,
            count(*) over baseline as baseline_day_count,
            coalesce(sum(known.article_count) over baseline, 0) as baseline_article_count,
            coalesce(sum(known.processed_article_count) over baseline, 0) as baseline_processed_count,
            avg(known.article_count) over baseline as baseline_average,
            stddev_samp(known.article_count) over baseline as baseline_deviation
        from known
        window
            topics as (
                partition by known.topic_name, known.slice_name, known.slice_value order by known.day_date
            ),
            last_week as (topics range between interval '6 days' preceding and current row),
            last_four_weeks as (topics range between interval '27 days' preceding and current row),
            baseline as (topics range between interval '28 days' preceding and interval '1 day' preceding)
    )

    select
        spans.topic_name,
        spans.slice_name,
        spans.slice_value,
        spans.day_date,
        spans.week_average::double precision,
        spans.four_week_average::double precision,
        spans.week_article_count::double precision / nullif(spans.week_processed_count, 0)
        / nullif(
            spans.four_week_article_count::double precision / nullif(spans.four_week_processed_count, 0), 0
        ),
        ((spans.article_count - spans.baseline_average) / nullif(spans.baseline_deviation, 0))::double precision,
        spans.baseline_first_date,
        spans.baseline_day_count::integer,
        spans.baseline_article_count::integer,
        spans.baseline_processed_count::integer,
        tails.expected_article_average,
        spans.article_count / nullif(tails.expected_article_average, 0),
        tails.tail_probability,
        -- Two publishers: one that writes much on its own campaign alarms nobody. Seven days: a baseline
        -- without a weekend knows nothing of weekends.
        coalesce(
            tails.tail_probability < 0.01
            and spans.independent_source_count >= 2
            and spans.baseline_day_count >= 7, false
        )
    from spans
    cross join lateral (
        select
            (spans.baseline_article_count + 0.5::double precision) * spans.processed_article_count
            / nullif(spans.baseline_processed_count, 0) as expected_article_average,
            mart.gamma_poisson_tail(
                spans.article_count,
                spans.baseline_article_count::bigint,
                spans.baseline_processed_count::bigint,
                spans.processed_article_count
            ) as tail_probability
        -- Not to be pulled up: else the tail is computed wherever it is named.
        offset 0
    ) as tails
    where spans.day_date >= since_date
$$;
comment on function mart.topic_signals_as_known(timestamptz, date, date) is
'mart.topic_signals of some days, computed by today''s formulas from the points that were known at an instant; where is_alert is true, an alarm would have been told then. Null or false where a value was not counted yet.';

-- ------------------------------------------------------------------ bursts
create function mart.raised_stretches(gains double precision[])
returns table (first_place integer, last_place integer)
language plpgsql immutable
as $$
-- Two states need no table: the best worth of ending a day in either is carried along with the places at which
-- its stretches began and ended. At a tie a stretch is left out.
declare
    -- Of entering a stretch, in nats: gamma = 1 times ln of the days that the usual rate is taken from.
    entry_cost constant double precision := ln(365);
    calm double precision := 0;
    raised double precision := '-infinity';
    left_raised double precision;
    calm_borders integer[] := '{}';
    raised_borders integer[] := '{}';
    left_borders integer[];
    gain double precision;
    place integer := 0;
begin
    foreach gain in array coalesce(gains, '{}') loop
        left_raised := raised;
        left_borders := raised_borders || place;
        place := place + 1;
        if calm - entry_cost > raised then
            raised := calm - entry_cost + gain;
            raised_borders := calm_borders || place;
        else
            raised := raised + gain;
        end if;
        if left_raised > calm then
            calm := left_raised;
            calm_borders := left_borders;
        end if;
    end loop;
    if raised > calm then
        calm_borders := raised_borders || place;
    end if;
    return query
    select
        calm_borders[number * 2 - 1],
        calm_borders[number * 2]
    from generate_series(1, cardinality(calm_borders) / 2) as number;
end
$$;
comment on function mart.raised_stretches(double precision[]) is
'The stretches of places, from 1, whose gains together are worth what a stretch costs, ln(365): the cheapest sequence of two states (Kleinberg 2002, section 4).';

create function mart.topic_bursts_as_known(asked_at timestamptz)
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
comment on function mart.topic_bursts_as_known(timestamptz) is
'mart.topic_bursts, computed by today''s formula from the points that were known at an instant.';

-- ------------------------------------------------------------------ pairs of topics
create function mart.pair_points_as_known(asked_at timestamptz)
returns setof mart.pair_points
language sql stable
as $$
    select * from mart.pair_points
    where known_from <= asked_at
    union all
    select
        topic_name, other_topic_name, period_name, period_date, article_count, distinct_article_count,
        story_count, source_count, sentence_count, cause_article_count, demand_article_count,
        topic_article_count, other_article_count, processed_article_count,
        mart.lift(article_count, topic_article_count, other_article_count, processed_article_count, 0),
        mart.lift(article_count, topic_article_count, other_article_count, processed_article_count, -1.96),
        mart.lift(article_count, topic_article_count, other_article_count, processed_article_count, 1.96),
        run_id, known_from
    from history.pair_points
    where known_from <= asked_at and known_until > asked_at
$$;
comment on function mart.pair_points_as_known(timestamptz) is 'mart.pair_points as it stood at an instant.';
