import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./app/i18n.ts");

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Types are checked once, by the tests; a start builds what they have passed.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["@node-rs/argon2", "pg", "imapflow", "nodemailer", "sanitize-html", "postal-mime"],
  turbopack: {
    // Texts are compiled with the rest: a browser gets them ready to be formatted, and no parser of them.
    rules: {
      "*.json": [{ condition: { path: /messages\/(en|ru)\/\w+\.json$/ }, loaders: ["./messages/compile-texts.mjs"] }],
    },
    resolveAlias: {
      "use-intl/format-message": "use-intl/format-message/format-only",
      // next-intl's own entry makes `useFormatter` too, with what writes relative times, lists and names: 1 KB for nobody.
      "next-intl": { browser: "use-intl/react" },
    },
  },
};

export default withNextIntl(config);
