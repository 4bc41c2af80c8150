package dev.azoth.ormtests.inherit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** The key of an article. */
@Embeddable
public record ArticleKey(
        @Column(name = "order_id", length = 20) String orderId,
        @Column(length = 20) String sku) {}
