-- Two rare things in common are chance where more than two days lie between two articles; three are asked for now.
-- What is left of the links is what comparing all anew would find. Reckon with some minutes for a million articles.
-- depends: 0033_look_up_within_the_window

create temporary table unlinked on commit drop as
select
    story_links.article_id,
    story_links.other_id,
    story_links.relation_name
from core.story_links
inner join core.articles on articles.article_id = story_links.article_id
inner join core.articles as others on others.article_id = story_links.other_id
inner join ops.anchors on anchors.article_id = story_links.article_id
inner join ops.anchors as other_anchors on other_anchors.article_id = story_links.other_id
where
    articles.published_at not between
    others.published_at - interval '2 days' and others.published_at + interval '2 days'
    and (
        select count(*) from (
            select unnest(anchors.key_hashes)
            intersect
            select unnest(other_anchors.key_hashes)
        ) as shared
    ) < 3;

-- A related pair with both dates decides no story.
delete from core.story_links
using unlinked
where
    story_links.article_id = unlinked.article_id
    and story_links.other_id = unlinked.other_id
    and unlinked.relation_name = 'related';

-- One of the same story does: link takes the two again, and decides all that hung together by them.
insert into ops.pending_articles (stage_name, article_id)
select
    'link' as stage_name,
    unlinked.article_id
from unlinked
where unlinked.relation_name = 'same'
on conflict do nothing;

-- Nothing else is read or compared in another way. What other rules made stays with its version.
update ops.anchors set linker_version = '7'
where
    linker_version = '6'
    and not exists (
        select from ops.pending_articles
        where pending_articles.stage_name = 'link' and pending_articles.article_id = anchors.article_id
    );
