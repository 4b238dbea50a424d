"""The command line asks online where it is told to, and says so."""

from pathlib import Path

import pytest

from gazetteer import OnlineHelp
from gazetteer.__main__ import locate_name, main, read_articles
from gazetteer.index import Index
from tests.gazetteer.online.nominatim import Server

ARTICLE = "BAGHDAD - Troops entered the village of Zarbulaq in Iraq on Monday. Families fled Zarbulaq to Basra."


def test_the_command_line_asks_and_says_so(
    index: Index,
    server: Server,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """`locate --online` tells the answer, its licence and where it is kept; the second time nobody is asked."""
    monkeypatch.setenv("DATELINE_CACHE", str(tmp_path))
    (tmp_path / index.path.name).symlink_to(index.path)
    command = ["locate", "Zarbulaq", "--online", "--server", f"http://{server.domain}"]
    assert main(command) == 0
    told = capsys.readouterr()
    assert "osm-n-1234567" in told.out and "ODbL" in told.out
    assert f"asked {server.domain}" in told.err and str(tmp_path / "online" / "answers.sqlite") in told.err
    assert main([*command, "--json"]) == 0
    assert len(server.asked) == 1


def test_the_command_line_reads_with_online_help(
    index: Index, online: OnlineHelp, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`read --online` has the village, as JSON and as lines."""
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    for as_json, words in ((True, '"osm-n-1234567"'), (False, "Zarbulaq, IQ 33.100, 44.200")):
        assert read_articles([path], index, as_json=as_json, online=online) == 0
        assert words in capsys.readouterr().out


def test_the_command_line_tells_of_failure(
    index: Index, online: OnlineHelp, server: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing known and nobody answering is exit code 1, with both on stderr."""
    server.status = 403
    assert locate_name("Zarbulaq", index, as_json=False, online=online) == 1
    told = capsys.readouterr()
    assert told.out == "" and "refuses" in told.err and "no place of this name" in told.err


@pytest.mark.parametrize("command", [["--server", "http://127.0.0.1"], ["--online", "--server", "ftp://x"]])
def test_a_server_without_leave_to_ask_is_wrong_usage(command: list[str]) -> None:
    """--server alone asks nobody; what is no address is refused."""
    with pytest.raises(SystemExit) as refused:
        main(["locate", "Zarbulaq", *command])
    assert refused.value.code == 2
