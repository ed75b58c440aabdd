import pytest

from presswatch.text.pagination import Parts, parts_of

URL = "https://kabar.example/techno/3879/31072023/aktor-mogok"


def links(*hrefs, tag='<a href="{}">x</a>'):
    return "".join(tag.format(href) for href in hrefs).encode()


@pytest.mark.parametrize(
    ("body", "whole", "numbered"),
    [
        pytest.param(links("?page=1", "?page=2", "?page=all"), "?page=all", {2: "?page=2"}, id="?page=all"),
        pytest.param(links(f"{URL}?showpage=all"), "?showpage=all", {}, id="?showpage=all"),
        pytest.param(links(f"{URL}?single=1"), "?single=1", {}, id="?single=1"),
        pytest.param(
            links("?halaman=2", "?halaman=3"), None, {2: "?halaman=2", 3: "?halaman=3"}, id="?halaman=2"
        ),
        pytest.param(links(f"{URL}/2", f"{URL}/3"), None, {2: "/2", 3: "/3"}, id="/2 behind the address"),
        pytest.param(links(f"{URL}/page/2/"), None, {2: "/page/2/"}, id="/page/2/ as WordPress writes it"),
        pytest.param(
            links("?page=2&amp;utm_source=x"),
            None,
            {2: "?page=2"},
            id="with entities and a tracking parameter",
        ),
        pytest.param(b'<link rel="next" href="?p=2">', None, {2: "?p=2"}, id="rel=next of the same address"),
        pytest.param(
            b'<a rel="next" href="/techno/3880/31072023/lain">x</a>',
            None,
            {},
            id="rel=next is another article",
        ),
        pytest.param(
            links("?page=2", tag='<a data-href="/lain" href="{}">x</a>'),
            None,
            {2: "?page=2"},
            id="behind another attribute that ends in href",
        ),
        pytest.param(
            b'<base href="/techno/3879/">' + links("31072023/aktor-mogok?page=2"),
            None,
            {2: "?page=2"},
            id="from the base of the page",
        ),
        pytest.param(links("/techno?page=2", "/?page=2"), None, {}, id="pages of a section"),
        pytest.param(links("?page=2#comments", "?sort=new"), None, {2: "?page=2"}, id="other parameters"),
        pytest.param(links("?page=99", "?page=0", "?page=x"), None, {}, id="no number of a page"),
        pytest.param(links("http://[", "javascript:", ""), None, {}, id="what is no link"),
        pytest.param(b"Halaman 1/2", None, {}, id="words without a link"),
    ],
)
def test_parts_of_an_article(body, whole, numbered):
    def absolute(end):
        return f"{URL}{end}"

    assert parts_of(body, URL) == Parts(
        whole=absolute(whole) if whole else None,
        numbered={number: absolute(end) for number, end in numbered.items()},
    )


@pytest.mark.parametrize(
    "link",
    [
        "http://kabar.example/techno/3879/31072023/aktor-mogok?page=2",
        "https://www.kabar.example/techno/3879/31072023/aktor-mogok?page=2",
        "https://kabar.example/techno/3879/31072023/aktor-mogok/?page=2",
    ],
)
def test_a_site_links_its_pages_by_another_spelling_of_its_address(link):
    assert parts_of(links(link), URL).numbered == {2: link}


def test_a_page_named_by_its_number_knows_the_next():
    assert parts_of(links("?page=1", "?page=3", "?page=2"), f"{URL}?page=2").numbered == {3: f"{URL}?page=3"}


def test_a_number_that_names_the_article_is_no_page_of_it():
    assert parts_of(links("/news/2", "/news/3"), "https://kabar.example/news/1").numbered == {}


def test_parts_of_a_file():
    url = "https://kabar.example/a.html"
    assert parts_of(links("a_2.html"), url).numbered == {2: "https://kabar.example/a_2.html"}
