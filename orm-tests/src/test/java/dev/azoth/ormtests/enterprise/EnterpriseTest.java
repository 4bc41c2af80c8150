package dev.azoth.ormtests.enterprise;

import static dev.azoth.orm.Orm.joinedload;
import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.selectinload;
import static dev.azoth.orm.Orm.withLoaderCriteria;
import static dev.azoth.sql.Functions.count;
import static dev.azoth.sql.Functions.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.error.IntegrityException;
import dev.azoth.error.StaleDataException;
import dev.azoth.sql.Sql;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Writes, changes and deletes what the shop holds. */
class EnterpriseTest extends EnterpriseSuite {
    @Test
    void keysOfAnyTypeAreTakenFromTheGenericSuperclass() {
        assertThat(Product_.id.type().javaType()).isEqualTo(Long.class);
        assertThat(Customer_.id.type().javaType()).isEqualTo(java.util.UUID.class);
        assertThat(LoyaltyCard_.id.type().javaType()).isEqualTo(Integer.class);
        assertThat(ann.getId()).isNotNull();
        assertThat(drill.getId()).isNotNull();
        assertThat(drill.getDetail().getProductId()).isEqualTo(drill.getId());
        assertThat(drill.getCategoryId()).isEqualTo(drills.getId());
    }

    @Test
    void whatIsWrittenIsFound() {
        use(session -> {
            Product found = bySku(session, "D-1");
            assertThat(found.getCreatedAt()).isEqualTo(MADE);
            assertThat(found.getUpdatedAt()).isNull();
            assertThat(found.getCreatedBy()).isEqualTo("system");
            assertThat(found.isDeleted()).isFalse();
            assertThat(found.getStatus()).isEqualTo(ProductStatus.DRAFT);
            assertThat(found.getPrice().getCurrency().getCurrencyCode()).isEqualTo("EUR");
            assertThat(found.getPrice().getAmount()).isEqualByComparingTo("99.90");
            assertThat(found.getCost().getAmount()).isEqualByComparingTo("40");
            assertThat(bySku(session, "S-1").getCost()).isNull();
            assertThat(found.getCategory().getParent().getParent().getCode()).isEqualTo("root");
            assertThat(found.getTags()).extracting(Tag::getName).containsExactly("power");
            assertThat(bySku(session, "S-1").getRelated())
                    .extracting(Product::getSku)
                    .containsExactlyInAnyOrder("S-2", "D-1");
            Customer customer = session.scalars(select(Customer.class).where(Customer_.email.eq("ann@example.org")))
                    .one();
            assertThat(customer.getHome()).isEqualTo(new Address("High St 1", "12345", "Kiel"));
            assertThat(customer.getBilling()).isNull();
            assertThat(customer.getCard().getOwner()).isSameAs(customer);
            assertThat(customer.getOrders())
                    .extracting(PurchaseOrder::getNumber)
                    .containsExactly(2, 1);
            assertThat(customer.getOrders().getLast().getLines())
                    .extracting(
                            line -> line.getId().getLine() + line.getProduct().getSku())
                    .containsExactly("1D-1", "2S-2");
            Warehouse kiel = session.getOne(Warehouse.class, "KIEL");
            assertThat(kiel.getStocks().get("S-1").getQuantity()).isEqualTo(7);
            assertThat(session.getOne(Stock.class, new StockId("KIEL", saw.getId())))
                    .isSameAs(kiel.getStocks().get("S-1"));
        });
    }

    @Test
    void anOptionalOneToOneOfTheOtherSideIsNullWhereThereIsNone() {
        use(session -> {
            Product saws = bySku(session, "S-1");
            sent();
            assertThat(saws.getDetail()).isNull();
            assertThat(sent()).hasSize(1);
            assertThat(saws.getDetail()).isNull();
            assertThat(sent()).isEmpty();
            assertThat(session.scalars(select(Product.class)
                                    .where(Product_.detail.isNull())
                                    .orderBy(Product_.sku))
                            .all())
                    .extracting(Product::getSku)
                    .containsExactly("S-1", "S-2");
            assertThat(session.scalars(select(Customer.class).where(Customer_.card.isNull()))
                            .one()
                            .getEmail())
                    .isEqualTo("bob@example.org");
        });
    }

    @Test
    void changesAreWrittenWithTheVersionAndTheMoment() {
        use(session -> {
            Product found = bySku(session, "D-1");
            sent();
            found.setStatus(ProductStatus.ACTIVE);
            found.getPrice().setAmount(new BigDecimal("89.90"));
            found.setCreatedBy("nobody else");
            session.commit();
            assertThat(sent())
                    .map(sql -> sql.replace(" WITH TIME ZONE", ""))
                    .containsExactly("UPDATE product SET version=?, updated_at=?, status=?, price_amount=?"
                            + " WHERE product.id = ? AND product.version = ?");
        });
        use(session -> {
            Product found = bySku(session, "D-1");
            assertThat(found.getUpdatedAt()).isEqualTo(CHANGED);
            assertThat(found.getCreatedBy()).isEqualTo("system");
            assertThat(found.getPrice().getAmount()).isEqualByComparingTo("89.9");
            assertThat(found.getVersion()).isEqualTo(drill.getVersion() + 1);
        });
    }

    @Test
    void twoWhoChangeTheSameAreToldApart() {
        use(session -> {
            Product mine = bySku(session, "D-1");
            session.connection().execDriverSql("UPDATE product SET version = version + 1");
            mine.setName("Power drill");
            assertThatThrownBy(session::flush).isInstanceOf(StaleDataException.class);
        });
    }

    @Test
    void naturalKeysAreUnique() {
        assertThatThrownBy(() -> write(new Product("D-1", "Another", drills, null)))
                .isInstanceOf(IntegrityException.class);
    }

    @Test
    void linesComeAndGoWithTheirOrder() {
        use(session -> {
            PurchaseOrder order = session.scalars(select(PurchaseOrder.class).where(PurchaseOrder_.number.eq(1)))
                    .one();
            order.getLines().removeFirst();
            OrderLine more = new OrderLine(order, 3, bySku(session, "S-1"), 4);
            order.getLines().add(more);
            order.setStatus(OrderStatus.PAID);
            session.commit();
            assertThat(more.getId()).isEqualTo(new OrderLineId(order.getId(), 3));
        });
        use(session -> {
            PurchaseOrder order = session.scalars(select(PurchaseOrder.class)
                            .where(PurchaseOrder_.status.eq(OrderStatus.PAID))
                            .options(joinedload(PurchaseOrder_.lines).joinedload(OrderLine_.product)))
                    .unique()
                    .one();
            assertThat(order.getLines())
                    .extracting(line -> line.getProduct().getSku())
                    .containsExactly("S-2", "S-1");
            assertThat(session.getOne(OrderLine.class, new OrderLineId(order.getId(), 3)))
                    .isSameAs(order.getLines().getLast());
            session.delete(order);
            session.commit();
            assertThat(session.scalars(select(OrderLine.class)).all()).hasSize(1);
        });
    }

    @Test
    void aBranchOfTheTreeMovesAndGoes() {
        use(session -> {
            Category all = session.scalars(select(Category.class).where(Category_.code.eq("root")))
                    .one();
            Category some = session.scalars(select(Category.class).where(Category_.code.eq("tools")))
                    .one();
            var garden = new Category("garden", "Garden");
            all.add(garden.add(new Category("hoses", "Hoses")));
            some.setParent(garden);
            session.commit();
            assertThat(all.getChildren()).containsExactly(garden);
            session.delete(garden.getChildren().getFirst());
            session.commit();
        });
        use(session -> {
            Category all = session.scalars(select(Category.class)
                            .where(Category_.parent.isNull())
                            .options(selectinload(Category_.children).recursionDepth(-1)))
                    .one();
            sent();
            Category some = all.getChildren().getFirst().getChildren().getFirst();
            assertThat(some.getCode()).isEqualTo("tools");
            assertThat(some.getChildren()).extracting(Category::getCode).containsExactly("drills", "saws");
            assertSql();
        });
    }

    @Test
    void aDetailAndACardAreReplacedAndTheOldOnesGo() {
        use(session -> {
            Customer customer = session.getOne(Customer.class, ann.getId());
            customer.setCard(new LoyaltyCard(99));
            Product found = bySku(session, "D-1");
            found.setDetail(null);
            session.commit();
        });
        use(session -> {
            assertThat(session.scalars(select(LoyaltyCard.class)).one().getPoints())
                    .isEqualTo(99);
            assertThat(session.scalars(select(ProductDetail.class)).all()).isEmpty();
            bySku(session, "S-2").setDetail(new ProductDetail(bySku(session, "S-2"), "Cuts."));
            session.commit();
        });
        use(session -> assertThat(
                        session.getOne(ProductDetail.class, blade.getId()).getDescription())
                .isEqualTo("Cuts."));
    }

    @Test
    void whatIsMarkedAsDeletedIsLeftOutEverywhere() {
        use(session -> {
            bySku(session, "S-2").setDeleted(true);
            session.commit();
        });
        use(session -> {
            var there = withLoaderCriteria(Product.class, Product_.deleted.eq(false));
            assertThat(session.scalars(select(Product.class)
                                    .orderBy(Product_.sku)
                                    .options(there, selectinload(Product_.related)))
                            .all())
                    .extracting(
                            product -> product.getSku() + product.getRelated().size())
                    .containsExactly("D-10", "S-11");
        });
    }

    @Test
    void tagsAreGivenTakenAndShared() {
        use(session -> {
            Product found = bySku(session, "D-1");
            Tag sharp = session.getOne(Tag.class, "sharp");
            found.getTags().add(sharp);
            found.getTags().removeIf(tag -> tag.getName().equals("power"));
            assertThat(sharp.getProducts()).hasSize(2).contains(found);
            session.commit();
        });
        use(session -> {
            assertThat(session.scalars(select(Product.class)
                                    .where(Product_.tags.any(Tag_.name.eq("sharp")))
                                    .orderBy(Product_.sku))
                            .all())
                    .extracting(Product::getSku)
                    .containsExactly("D-1", "S-1");
            session.delete(session.getOne(Tag.class, "sharp"));
            session.commit();
            assertThat(bySku(session, "D-1").getTags()).isEmpty();
        });
    }

    @Test
    void totalsAreComputed() {
        use(session -> {
            var total = sum(OrderLine_.unitPrice.amount.times(OrderLine_.quantity));
            assertThat(session.execute(Sql.select(PurchaseOrder_.number, total)
                                    .join(PurchaseOrder_.lines)
                                    .groupBy(PurchaseOrder_.number)
                                    .orderBy(PurchaseOrder_.number))
                            .all())
                    .extracting(row -> row.v1() + "=" + new BigDecimal(row.v2().toString()).setScale(2))
                    .containsExactly("1=129.90", "2=25.00");
        });
    }

    @Test
    void stocksAreKeyedAndChanged() {
        use(session -> {
            Warehouse kiel = session.getOne(Warehouse.class, "KIEL");
            kiel.getStocks().remove("D-1");
            kiel.getStocks().get("S-1").setQuantity(6);
            Stock more = new Stock(kiel, bySku(session, "S-2"), 100);
            kiel.getStocks().put(more.getSku(), more);
            session.commit();
        });
        use(session -> {
            Warehouse kiel = session.scalars(select(Warehouse.class)
                            .options(joinedload(Warehouse_.stocks).joinedload(Stock_.product)))
                    .unique()
                    .one();
            assertThat(kiel.getStocks()).containsOnlyKeys("S-1", "S-2");
            assertThat(kiel.getStocks().get("S-2").getProduct().getName()).isEqualTo("Blade");
            session.delete(kiel);
            session.commit();
            assertThat(session.scalar(Sql.select(count(Stock_.quantity)))).isEqualTo(0L);
        });
    }

    @Test
    void aWholeOrderIsMergedAsItComesFromElsewhere() {
        PurchaseOrder detached = sessions.use(session -> session.scalars(select(PurchaseOrder.class)
                        .where(PurchaseOrder_.number.eq(1))
                        .options(selectinload(PurchaseOrder_.lines)))
                .one());
        detached.getLines().getLast().setQuantity(11);
        detached.getLines().removeFirst();
        use(session -> {
            session.merge(detached);
            session.commit();
        });
        use(session -> {
            assertThat(session.scalars(select(OrderLine.class).where(OrderLine_.order.has(PurchaseOrder_.number.eq(1))))
                            .all())
                    .extracting(OrderLine::getQuantity)
                    .containsExactly(11);
        });
    }
}
