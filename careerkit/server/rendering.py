"""The HTML of a page, made once for everybody by Voila's renderer; it holds nothing of anybody."""

import asyncio
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import nbformat
import voila.handler
import voila.notebook_renderer
from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket
from voila.app import Voila
from voila.exporter import VoilaExporter
from voila.notebook_renderer import NotebookRenderer
from voila.utils import get_page_config

from careerkit.server import static
from careerkit.server.launch import opening
from careerkit.server.nursery.sources import PAGES

TEMPLATE = "page.html.j2"

_STATIC = SimpleNamespace(
    script=static.script, style=static.style, whole_kit=static.whole_kit, stock=static.stock
)  # a module cannot be copied, and the renderer copies all that a template is told


class Renderings:
    """Renders the notebook of a step when it is asked for, and again when its file changed."""

    def __init__(self, app: Voila) -> None:
        self._app = app
        self._tasks: dict[str, tuple[float, asyncio.Task[str]]] = {}  # with what it was made of
        self._newest = 0.0  # the newest change in what pages are made of

    async def html(self, slug: str) -> str:
        """Return the page of a step. All who ask meanwhile wait for the same rendering."""
        return await asyncio.shield(self.make(slug))  # one who leaves does not end it for others

    def make(self, slug: str) -> "asyncio.Task[str]":
        """Begin to render the page of a step, unless that was done."""
        newest = self._app.sources.newest(PAGES)
        if newest != self._newest:
            static.make.cache_clear()
            self._newest = newest
        changed = max(newest, self._app.pages[slug].stat().st_mtime)
        stamp, task = self._tasks.get(slug, (0.0, None))
        if task is None or stamp != changed or (task.done() and task.exception()):
            task = asyncio.create_task(self._render(slug))
            self._tasks[slug] = changed, task
        return task

    async def _render(self, slug: str) -> str:
        app, kernels = self._app, self._app.kernel_manager
        renderer = _Renderer(
            voila_configuration=app.voila_configuration,
            traitlet_config=app.config,
            notebook_path=app.pages[slug].name,
            template_paths=app.template_paths,
            config_manager=app.config_manager,
            contents_manager=app.contents_manager,
            base_url=app.base_url,
            kernel_spec_manager=app.kernel_spec_manager,
            page_config=get_page_config(
                base_url=app.base_url,
                settings=app.app.settings,
                log=app.log,
                voila_configuration=app.voila_configuration,
            ),
        )
        await renderer.initialize()
        renderer.exporter.template_file = TEMPLATE
        renderer.resources["careerkit"] = {"step": slug, "static": _STATIC, **app.facts}
        kernel_id = await kernels.start_kernel(kernel_name="python3", path="")
        try:
            html: str = await renderer.generate_content_str(
                kernel_id, kernels.get_kernel(kernel_id)
            )
        finally:
            await kernels.end(kernel_id)
        return html


class _Renderer(NotebookRenderer):  # type: ignore[misc]
    """Voila's, which would warn about notebooks that nobody has signed: they are our own."""

    async def load_notebook(self, path: str) -> nbformat.NotebookNode:
        """Return the notebook as it stands in its file."""
        file = Path(self.contents_manager.root_dir, path)
        notebook: nbformat.NotebookNode = nbformat.read(file, as_version=4)
        fixed: nbformat.NotebookNode = await self.fix_notebook(notebook)
        return fixed


class _VisitRenderer(_Renderer):
    """Voila's, for one visit: its template is told what ours is, and whose page it is."""

    async def initialize(self, **settings: Any) -> None:
        """Load the notebook, and add what the template has to know."""
        await super().initialize(**settings)
        visit = opening.get()
        facts = self.request_handler.settings["facts"]
        who = visit.visitor.mark if visit else ""
        self.resources["careerkit"] = {**facts, "who": who}


class _Compiled(BytecodeCache):
    """Keeps compiled templates in memory, for all environments of this process."""

    def __init__(self) -> None:
        self._code: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if code := self._code.get(bucket.key):
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._code[bucket.key] = bucket.bytecode_to_string()


_COMPILED = _Compiled()


class _Exporter(VoilaExporter):  # type: ignore[misc]
    """Voila's, which would compile the template anew for every page that is opened."""

    def _create_environment(self) -> Environment:
        environment: Environment = super()._create_environment()
        environment.bytecode_cache = _COMPILED
        return environment


def teach_voila() -> None:
    """Let Voila's renderer keep its compiled templates, and tell them what ours are told."""
    settings: Any = voila.notebook_renderer
    settings.VoilaExporter = _Exporter
    handler: Any = voila.handler
    handler.NotebookRenderer = _VisitRenderer
