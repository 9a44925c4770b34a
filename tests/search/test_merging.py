"""What of the shipped words goes out with a plan, and how its own words stand beside them."""

from __future__ import annotations

from dataclasses import replace

from plugins.search.entries import Abbreviation, Lexicon, Spelling, Synonym
from plugins.search.merging import Entry, KnownWords, merged
from plugins.search.shipped import shipped_words

TEXTS = ("Thu gom chất thải rắn của hộ gia đình", "Sở Tài nguyên và Môi trường; UBND các xã")
NONE = Lexicon()


def vi(own: Lexicon = NONE, *texts: str) -> KnownWords:
    """What a Vietnamese plan of these texts knows."""
    return merged(own, "vi", texts or TEXTS)


def meant(entries: tuple[Entry, ...], phrase: str) -> list[tuple[str, ...]]:
    """All that is meant by a phrase."""
    return [means for says, means in entries if phrase in says]


def synonym(says: str, means: str) -> Synonym:
    """One of a plan's own."""
    return Synonym(says=(says,), means=(means,), test=says, finds="1.1")


def test_synonyms_go_out_where_their_meaning_stands() -> None:
    """Of a shipped entry only meanings of this plan go out, and none without a meaning."""
    known = vi()
    assert meant(known.synonyms, "rác") == [("chất thải rắn", "chất thải")]
    assert meant(known.synonyms, "xe buýt") == []
    assert meant(vi(NONE, "Giao thông công cộng").synonyms, "xe buýt") == [
        ("giao thông công cộng",)
    ]


def test_wider_words_stand_in_where_no_meaning_does() -> None:
    """A plan that has none of the exact words is asked for the wider ones."""
    entry = next(e for e in shipped_words("vi").synonyms if "rác" in e.says)
    assert entry.otherwise[0] not in meant(vi(NONE, *TEXTS, entry.otherwise[0]).synonyms, "rác")[0]
    assert meant(vi(NONE, entry.otherwise[0]).synonyms, "rác") == [entry.otherwise[:1]]


def test_a_meaning_stands_word_for_word_and_with_its_marks() -> None:
    """Parts of a phrase, and other words of the same letters, are not the phrase."""
    assert meant(vi(NONE, "chất lượng; thải, rắn").synonyms, "rác") == []
    assert meant(vi(NONE, "chat thai ran").synonyms, "rác") == []
    assert meant(merged(NONE, "en", ["Bus routes and a public transport plan"]).synonyms, "bus")


def test_abbreviations_go_both_ways() -> None:
    """A short form leads to its words; the words lead to the short form where the plan has it."""
    known = vi()
    assert meant(known.short, "TNMT") == [("Tài nguyên và Môi trường",)]
    assert meant(known.short, "KHĐT") == []
    assert meant(known.synonyms, "Ủy ban nhân dân") == [("UBND",)]
    assert meant(known.short, "UBND") == []


def test_spellings_go_out_where_the_word_is_known() -> None:
    """A slip is put right to a word of the plan, or to one that people say for it."""
    assert meant(vi(NONE, "Vệ sinh, xử lý nước").spellings, "sử lý") == [("xử lý",)]
    assert meant(vi().spellings, "sử lý") == []
    assert meant(vi().spellings, "rát thải") == [("rác thải",)]


def test_what_a_plan_has_is_not_off_topic() -> None:
    """A word of another subject is one only where the plan has nothing of it, in any words."""
    assert {"kết hôn", "bóng đá"} <= set(vi().off_topic)
    assert "kết hôn" not in vi(NONE, "Đăng ký kết hôn lưu động").off_topic
    by_synonym = vi(NONE, "Số hóa dữ liệu hộ tịch")
    assert "kết hôn" not in by_synonym.off_topic
    assert meant(by_synonym.synonyms, "kết hôn") == [("hộ tịch",)]


def test_an_own_entry_takes_the_place_of_the_shipped_one() -> None:
    """The plan's own meaning of a phrase is the only one; other phrases keep what ships."""
    known = vi(Lexicon(synonyms=(synonym("rác", "hộ gia đình"),)))
    assert meant(known.synonyms, "rác") == [("hộ gia đình",)]
    assert meant(known.synonyms, "xả rác") == [("chất thải rắn", "chất thải")]
    short = Abbreviation(short=("TNMT",), means={"vi": "hộ"}, test="TNMT", finds="1.1")
    assert meant(vi(Lexicon(abbreviations=(short,))).short, "TNMT") == [("hộ",)]
    spelling = Spelling(variants=("rát thải",), standard="hộ")
    assert meant(vi(Lexicon(spellings=(spelling,))).spellings, "rát thải") == [("hộ",)]


def test_kinds_stand_beside_each_other() -> None:
    """An abbreviation of the plan's own leaves a shipped synonym of the same letters alone."""
    texts = (*TEXTS, "cán bộ, công chức", "cải cách hành chính")
    own = Lexicon(synonyms=(synonym("CCHC", "công chức"),))
    assert meant(vi(own, *texts).short, "CCHC") == [("cải cách hành chính",)]


def test_what_is_asked_for_is_not_idle() -> None:
    """A phrase that the plan's own words say something of is neither idle nor off-topic."""
    own = Lexicon(synonyms=(synonym("tra cứu", "hộ gia đình"), synonym("lẩu", "hộ")))
    assert "tra cứu" in vi().stop
    assert "tra cứu" not in vi(own).stop
    assert "lẩu" not in vi(own).off_topic


def test_a_plan_may_do_without_what_ships() -> None:
    """What data/search calls unwanted, idle or of another subject means nothing that ships."""
    for unwanted in (
        Lexicon(without=("rác", "TNMT", "kết hôn", "là gì", "Ủy ban nhân dân")),
        Lexicon(off_topic=("rác", "TNMT"), stop=("kết hôn", "là gì", "Ủy ban nhân dân")),
    ):
        known = vi(unwanted)
        assert meant(known.synonyms, "rác") == meant(known.short, "TNMT") == []
        assert meant(known.synonyms, "Ủy ban nhân dân") == []
        assert set(known.stop) >= set(unwanted.stop)
        assert "kết hôn" not in known.off_topic
    assert "là gì" not in vi(Lexicon(without=("là gì",))).stop


def test_the_glossary_adds_what_nothing_alike_ships_for() -> None:
    """A term's other names go out, save those that data/search or the shipped words explain."""
    glossary = (
        (("CTR", "rác rưởi"), ("chất thải rắn của hộ",)),
        (("TNMT", "KTX"), ("kinh tế xanh",)),
    )
    known = merged(NONE, "vi", TEXTS, glossary)
    assert meant(known.short, "CTR") == [("chất thải rắn",)]
    assert meant(known.synonyms, "CTR") == []
    assert meant(known.synonyms, "rác rưởi") == [("chất thải rắn của hộ",)]
    assert meant(known.synonyms, "KTX") == meant(known.synonyms, "TNMT") == [("kinh tế xanh",)]
    own = merged(Lexicon(synonyms=(synonym("KTX", "hộ"),)), "vi", TEXTS, glossary)
    assert meant(own.synonyms, "KTX") == [("hộ",)]


def test_entries_of_one_meaning_are_one() -> None:
    """What means the same goes out once, however many entries say it."""
    own = Lexicon(synonyms=(synonym("a", "hộ"), synonym("b", "hộ")))
    known = vi(own)
    assert ("a", "b") in [says for says, means in known.synonyms if means == ("hộ",)]
    assert len({means for _, means in known.synonyms}) == len(known.synonyms)


def test_a_language_without_words_has_its_own() -> None:
    """In a language that nothing ships in, what the plan says is all."""
    own = Lexicon(synonyms=(synonym("poubelle", "déchets"),), stop=("c'est quoi",))
    assert merged(own, "fr", ["Les déchets"]) == KnownWords(
        synonyms=((("poubelle",), ("déchets",)),),
        short=(),
        spellings=(),
        stop=own.stop,
        off_topic=(),
    )
    assert merged(replace(own, synonyms=(), stop=()), "fr", []) == merged(NONE, "fr", [])
