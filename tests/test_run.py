"""The script `run`, started in small checkouts: empty lock files, and a program that tells how it was called.

The environments are real; with nothing to download they need no network.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import time
from pathlib import Path

import pytest

PROGRAM = """\
import json, os, sys
print(json.dumps({"words": sys.argv[1:], "folder": os.getcwd(), "isolated": sys.flags.isolated,
                  "settings": {k: v for k, v in os.environ.items() if k.startswith(("PIP_", "SSL_", "HTTPS_"))}}))
"""


def small_checkout(root: Path, script: Path) -> Path:
    """Lay out a checkout with nothing but the script, a small program and nothing to install."""
    (root / "reportgen").mkdir(parents=True)
    (root / "reportgen" / "__init__.py").touch()
    (root / "reportgen" / "__main__.py").write_text(PROGRAM, "utf-8")
    for name in ("requirements.lock", "requirements-dev.lock"):
        (root / name).write_text("# nothing\n", "utf-8")
    shutil.copy(script, root / "run")
    return root


def started(
    program: Path, *words: str, folder: Path | None = None, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run a script and return what it said."""
    return subprocess.run(
        [program, *words],
        cwd=folder or program.parent,
        env=os.environ | environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def told(done: subprocess.CompletedProcess[str]) -> dict[str, object]:
    """Return what the small program told."""
    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout)
    assert isinstance(answer, dict)
    return answer


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory, checkout: Path) -> Path:
    """A checkout that was set up, in a folder with a blank and Vietnamese letters in its name."""
    root = small_checkout(tmp_path_factory.mktemp("máy") / "Sở Lao động", checkout / "run")
    first = started(root / "run")
    assert first.returncode == 0, first.stderr
    assert "run: đã cài xong" in first.stderr
    return root


@pytest.fixture
def fresh(tmp_path: Path, checkout: Path) -> Path:
    """A checkout that was never set up."""
    return small_checkout(tmp_path / "mới", checkout / "run")


def test_hands_the_words_on_as_they_are(ready: Path) -> None:
    words = ["plan", "xuất bảng", "", "*", "--a=«b»", "$HOME"]
    assert told(started(ready / "run", *words))["words"] == words


def test_says_nothing_of_its_own_on_a_second_start(ready: Path) -> None:
    assert started(ready / "run").stderr == ""


def test_stays_in_the_current_directory(ready: Path, tmp_path: Path) -> None:
    assert told(started(ready / "run", folder=tmp_path))["folder"] == str(tmp_path)


def test_finds_its_checkout_through_a_link_and_by_a_relative_path(ready: Path, tmp_path: Path) -> None:
    (tmp_path / "báo cáo").symlink_to(ready / "run")
    assert started(tmp_path / "báo cáo", folder=tmp_path).returncode == 0
    for typed, folder in (("./run", ready), (f"{ready.name}/run", ready.parent), (f"./{ready.name}/run", ready.parent)):
        done = subprocess.run(["sh", typed, "x"], cwd=folder, capture_output=True, check=False)
        assert (done.returncode, done.stderr) == (0, b"")


def test_leaves_the_settings_of_pip_and_of_the_network_alone(ready: Path) -> None:
    mine = {"PIP_INDEX_URL": "kho nội bộ", "SSL_CERT_FILE": "/tệp", "HTTPS_PROXY": "máy trung gian"}
    settings = told(started(ready / "run", **mine))["settings"]
    assert isinstance(settings, dict)
    assert settings.items() >= mine.items()


def test_runs_no_code_from_the_current_directory(ready: Path, tmp_path: Path) -> None:
    (tmp_path / "reportgen").mkdir()
    (tmp_path / "reportgen" / "__main__.py").write_text("raise SystemExit('mã lạ')", "utf-8")
    (tmp_path / "json.py").write_text("raise SystemExit('mã lạ')", "utf-8")
    assert told(started(ready / "run", folder=tmp_path))


def test_a_second_start_costs_less_than_three_times_the_bare_program(ready: Path) -> None:
    def fastest(program: Path) -> float:
        def once() -> float:
            begun = time.perf_counter()
            assert started(program).returncode == 0
            return time.perf_counter() - begun

        return min(once() for _ in range(5))

    assert fastest(ready / "run") < 3 * fastest(ready / ".venv" / "bin" / "reportgen")


def test_a_moved_checkout_still_runs_its_own_program(ready: Path, tmp_path: Path) -> None:
    moved = tmp_path / "nơi khác"
    shutil.copytree(ready, moved, symlinks=True)
    (moved / "reportgen" / "__main__.py").write_text("print('bản đã chuyển')", "utf-8")
    done = started(moved / "run")
    assert (done.stdout, done.stderr) == ("bản đã chuyển\n", "")


def test_makes_a_half_made_environment_anew(fresh: Path) -> None:
    (fresh / ".venv" / "bin").mkdir(parents=True)
    (fresh / ".venv" / "bin" / "python").write_text("hỏng", "utf-8")
    (fresh / ".venv" / "bin" / "python").chmod(0o755)
    told(started(fresh / "run"))
    assert started(fresh / "run").stderr == ""


def test_sets_up_anew_when_the_lock_file_changed(ready: Path) -> None:
    with (ready / "requirements.lock").open("a", encoding="utf-8") as lock:
        lock.write("# changed\n")
    assert "cài các gói Python ghi trong requirements.lock" in started(ready / "run").stderr
    assert started(ready / "run").stderr == ""


def test_two_first_starts_at_once_set_up_once(fresh: Path) -> None:
    both = [
        subprocess.Popen([fresh / "run"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8")
        for _ in range(2)
    ]
    said = [process.communicate()[1] for process in both]
    assert [process.returncode for process in both] == [0, 0]
    assert "".join(said).count("tạo môi trường Python") == 1


def test_names_the_file_and_the_mend_when_a_package_cannot_be_had(fresh: Path) -> None:
    (fresh / "requirements.lock").write_text(f"khong-co-goi-nay==1.0 --hash=sha256:{'0' * 64}\n", "utf-8")
    done = started(fresh / "run", PIP_NO_INDEX="1")
    assert (done.returncode, done.stdout) == (2, "")
    assert "run: không tải hoặc cài được gói Python. Kiểm tra mạng, proxy" in done.stderr
    assert "khong-co-goi-nay" in done.stderr


@pytest.fixture
def bare_machine(tmp_path: Path) -> str:
    """A search path on which no Debian package is installed and the user is no administrator."""
    commands = {"dpkg-query": "exit 1", "id": "echo 1000", "apt-get": "echo apt-get was called >&2; exit 99"}
    folder = tmp_path / "bin"
    folder.mkdir()
    for name, body in commands.items():
        (folder / name).write_text(f"#!/bin/sh\n{body}\n", "utf-8")
        (folder / name).chmod(0o755)
    return f"{folder}:{os.environ['PATH']}"


def test_prints_the_one_command_for_the_administrator_and_stops(fresh: Path, bare_machine: str) -> None:
    done = started(fresh / "run", "demo", PATH=bare_machine)
    assert (done.returncode, done.stdout) == (2, "")
    command = [line.strip() for line in done.stderr.splitlines() if line.strip().startswith("sh -c")]
    assert len(command) == 1
    assert command[0].startswith('sh -c "apt-get update && apt-get install -y --no-install-recommends ')
    assert {"libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0"} <= set(command[0].split())
    assert "was called" not in done.stderr
    assert not (fresh / ".venv").exists()


def test_the_script_calls_no_sudo_and_changes_no_directory(checkout: Path) -> None:
    code = [line.split("#")[0] for line in (checkout / "run").read_text("utf-8").splitlines()]
    words = {word for line in code for word in line.split()}
    assert not words & {"sudo", "cd", "su"}
    assert not [line for line in code if "http" in line]
