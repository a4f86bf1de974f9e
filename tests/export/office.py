"""Open a file with LibreOffice, and read what it found in it."""

import subprocess
from pathlib import Path

LONGEST = 120  # seconds for one file; the first start makes a profile


class Office:
    """LibreOffice with a profile of its own, so that it meets no other one that runs."""

    def __init__(self, command: Path, folder: Path) -> None:
        self.command, self.folder = command, folder

    def converted(self, content: bytes, suffix: str, to: str) -> bytes:
        """Return a file of the kind `suffix` as LibreOffice saves it as `to`."""
        source = self.folder / f"file.{suffix}"
        source.write_bytes(content)
        target = self.folder / f"file.{to.partition(':')[0]}"
        profile = (self.folder / "profile").as_uri()
        command = [
            str(self.command),
            f"-env:UserInstallation={profile}",
            "--headless",
            "--norestore",
        ]
        done = subprocess.run(
            [*command, "--convert-to", to, "--outdir", str(self.folder), str(source)],
            capture_output=True,
            text=True,
            timeout=LONGEST,
            check=False,
        )
        assert target.is_file(), done.stderr
        found = target.read_bytes()
        target.unlink()
        return found

    def text(self, content: bytes, suffix: str) -> str:
        """Return the text of a document."""
        return self.converted(content, suffix, "txt:Text (encoded):UTF8").decode("utf-8-sig")
