# One image for everything that the portal runs: `serve`, `migrate` and the office's commands (docs/operations.md).
# docker build --build-arg ZITIAN_COMMIT=$(git rev-parse HEAD) -t zitian .

FROM node:24-bookworm-slim AS build
WORKDIR /src
COPY package.json package-lock.json .npmrc ./
COPY tools/build/nothing tools/build/nothing
COPY patches patches
RUN npm ci && npx patch-package
COPY . .
ARG ZITIAN_COMMIT=unknown
RUN npx svelte-kit sync && npx vite build

# The folder is complete: Node is all that is added.
FROM node:24-bookworm-slim
LABEL org.opencontainers.image.title="Zitian" org.opencontainers.image.licenses="UNLICENSED"
WORKDIR /srv/zitian
COPY --from=build --chown=root:root /src/build ./
# Where a volume for AUDIT_ANCHOR is mounted.
RUN install -d -o node -g node /anchors
USER node
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 METRICS_HOST=0.0.0.0 METRICS_PORT=9464
EXPOSE 3000 9464
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s CMD ["node", "-e", "fetch('http://127.0.0.1:'+process.env.PORT+'/healthz').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
ENTRYPOINT ["node"]
# Half the memory for the same work: docs/adr/0044.
CMD ["--max-semi-space-size=4", "--heap-growing-percent=30", "commands/serve.js"]
