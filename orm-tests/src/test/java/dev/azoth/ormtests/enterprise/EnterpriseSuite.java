package dev.azoth.ormtests.enterprise;

import dev.azoth.engine.event.Registration;
import dev.azoth.orm.MapperEvents;
import dev.azoth.orm.Session;
import dev.azoth.ormtests.OrmSuite;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A shop as it is modelled at work, with some of everything in it. */
abstract class EnterpriseSuite extends OrmSuite {
    static final Instant MADE = Instant.parse("2026-03-01T08:00:00Z");
    static final Instant CHANGED = Instant.parse("2026-03-02T09:30:00Z");

    final Category root = new Category("root", "All");
    final Category tools = new Category("tools", "Tools");
    final Category drills = new Category("drills", "Drills");
    final Category saws = new Category("saws", "Saws");
    final Product drill = new Product("D-1", "Drill", drills, Money.of("99.90", "EUR"));
    final Product saw = new Product("S-1", "Saw", saws, Money.of("12.50", "EUR"));
    final Product blade = new Product("S-2", "Blade", saws, Money.of("3.00", "EUR"));
    final Customer ann = new Customer("ann@example.org", new Address("High St 1", "12345", "Kiel"));
    final Customer bob = new Customer("bob@example.org", null);

    private List<Registration> told = List.of();

    @Override
    protected Class<?>[] model() {
        return new Class<?>[] {Product.class, PurchaseOrder.class, OrderLine.class, Stock.class, ProductDetail.class};
    }

    @BeforeEach
    void fill() {
        told = List.of(
                MapperEvents.on(
                        Audited.class,
                        MapperEvents.BEFORE_INSERT,
                        (session, made) -> ((Audited<?>) made).setCreatedAt(MADE)),
                MapperEvents.on(Audited.class, MapperEvents.BEFORE_UPDATE, (session, changed) -> {
                    if (session.isModified(changed)) {
                        ((Audited<?>) changed).setUpdatedAt(CHANGED);
                    }
                }));
        root.add(tools.add(drills).add(saws));
        drill.setDetail(new ProductDetail(drill, "Drills holes."));
        drill.setCost(Money.of("40.00", "EUR"));
        var power = new Tag("power");
        drill.getTags().add(power);
        saw.getTags().addAll(List.of(power, new Tag("sharp")));
        saw.getRelated().addAll(List.of(blade, drill));
        blade.getRelated().add(saw);
        ann.setCard(new LoyaltyCard(10));
        var first = new PurchaseOrder(1, ann);
        first.add(drill, 1);
        first.add(blade, 10);
        var second = new PurchaseOrder(2, ann);
        second.add(saw, 2);
        var kiel = new Warehouse("KIEL");
        List.of(new Stock(kiel, drill, 5), new Stock(kiel, saw, 7))
                .forEach(stock -> kiel.getStocks().put(stock.getSku(), stock));
        write(root, drill, saw, blade, ann, bob, first, second, kiel);
    }

    @AfterEach
    void listenNoMore() {
        told.forEach(Registration::close);
    }

    static Product bySku(Session session, String sku) {
        return session.scalars(dev.azoth.orm.Orm.select(Product.class).where(Product_.sku.eq(sku)))
                .one();
    }
}
