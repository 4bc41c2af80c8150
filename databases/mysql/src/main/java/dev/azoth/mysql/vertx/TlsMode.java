package dev.azoth.mysql.vertx;

import dev.azoth.vertx.TlsFiles.Verify;
import io.vertx.mysqlclient.SslMode;

/** What to do about TLS. There is no "prefer": a mode that gives up security when asked to protects nothing. */
enum TlsMode {
    DISABLE("disable", SslMode.DISABLED, Verify.NOBODY),
    REQUIRE("require", SslMode.REQUIRED, Verify.NOBODY),
    VERIFY_CA("verify-ca", SslMode.VERIFY_CA, Verify.TRUSTED),
    VERIFY_FULL("verify-full", SslMode.VERIFY_IDENTITY, Verify.HOST);

    private final String spelling;
    private final SslMode client;
    private final Verify verify;

    TlsMode(String spelling, SslMode client, Verify verify) {
        this.spelling = spelling;
        this.client = client;
        this.verify = verify;
    }

    String spelling() {
        return spelling;
    }

    SslMode client() {
        return client;
    }

    Verify verify() {
        return verify;
    }
}
