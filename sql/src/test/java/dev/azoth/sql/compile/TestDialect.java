package dev.azoth.sql.compile;

import dev.azoth.error.UnsupportedFeatureException;
import dev.azoth.sql.schema.SchemaTraits;
import org.jspecify.annotations.Nullable;

/** A dialect for tests: generic SQL with {@code ?} or {@code $1}. */
public class TestDialect extends BaseDialect {
    public static final TestDialect QUESTION_MARKS = new TestDialect(false, true, 9999);
    public static final TestDialect NUMBERED = new TestDialect(true, true, 63);
    public static final TestDialect WITHOUT_BOOLEANS = new TestDialect(false, false, 9999);

    private final boolean numbered;
    private final boolean booleans;

    public TestDialect(boolean numbered, boolean booleans, int maxIdentifierLength) {
        super(
                "test",
                new DialectTraits(
                        maxIdentifierLength,
                        32_766,
                        true,
                        DialectTraits.Updated.WITH_TRIGGERS,
                        new SchemaTraits(true, false, true, true),
                        new InsertTraits(false, true, false, InsertTraits.Order.NONE)),
                new StandardCodecs("test", 6));
        this.numbered = numbered;
        this.booleans = booleans;
    }

    @Override
    protected String placeholder(int number, String parameter) {
        return numbered ? "$" + number : "?";
    }

    @Override
    protected boolean numberedPlaceholders() {
        return numbered;
    }

    @Override
    protected boolean nativeBoolean() {
        return booleans;
    }

    @Override
    public TransactionSql transactions() {
        throw new UnsupportedFeatureException("transactions in tests of SQL");
    }

    @Override
    public @Nullable TypeCodec<?> codecForTypeName(String typeName) {
        return null;
    }
}
