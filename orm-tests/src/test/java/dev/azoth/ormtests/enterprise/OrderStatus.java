package dev.azoth.ormtests.enterprise;

/** Kept by one letter. */
public enum OrderStatus {
    NEW("N"),
    PAID("P"),
    SENT("S");

    private final String code;

    OrderStatus(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
