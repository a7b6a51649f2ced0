"""A trained model behind HTTP: `application` of `serving.app` makes it. Needs the extra `serve`."""
