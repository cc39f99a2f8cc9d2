# Built in two steps: the page and the wheel first, then a small image with Python and the locked packages only.
FROM node:22-slim AS page
WORKDIR /src/playground
COPY playground/package.json playground/package-lock.json playground/.npmrc ./
RUN npm ci
COPY playground/ ./
RUN npm run build -- --outDir /page

FROM python:3.12-slim AS wheel
WORKDIR /src
COPY requirements/bootstrap.lock requirements/build.lock requirements/
RUN pip install --no-cache-dir --require-hashes --requirement requirements/bootstrap.lock \
    && uv pip install --system --require-hashes --requirement requirements/build.lock
COPY . .
COPY --from=page /page bot/playground/page
RUN uv build --wheel --no-build-isolation --out-dir /dist

FROM python:3.12-slim
# A font with Chinese characters, for pictures of charts; this one is small.
RUN apt-get update && apt-get install --yes --no-install-recommends fonts-wqy-microhei && rm -rf /var/lib/apt/lists/*
RUN useradd --create-home --uid 10001 hrplan
WORKDIR /home/hrplan
COPY requirements/bootstrap.lock requirements/run.lock /tmp/
COPY --from=wheel /dist /tmp/dist
RUN pip install --no-cache-dir --require-hashes --requirement /tmp/bootstrap.lock \
    && uv pip install --system --require-hashes --requirement /tmp/run.lock \
    && uv pip install --system --no-deps /tmp/dist/*.whl \
    && rm -rf /tmp/dist /tmp/*.lock \
    && mkdir -p /data /documents && chown hrplan /data
USER hrplan
ENV HRPLAN_DATABASE_URL=sqlite:////data/hrplan.sqlite3 \
    HRPLAN_DOCUMENTS=/documents \
    HRPLAN_HOST=0.0.0.0 \
    HRPLAN_PORT=3000
VOLUME ["/data", "/documents"]
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=15s \
    CMD ["python", "-c", "import os, urllib.request; urllib.request.urlopen('http://127.0.0.1:' + os.environ['HRPLAN_PORT'] + '/healthz', timeout=4)"]
CMD ["hrplan", "serve"]
