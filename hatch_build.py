"""Keep the `press` command out of the wheel that readers install: only an editable install has the press package."""

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CustomBuildHook(BuildHookInterface):
    def initialize(self, version, build_data):
        if version != "editable":
            self.metadata.core.scripts.pop("press", None)
