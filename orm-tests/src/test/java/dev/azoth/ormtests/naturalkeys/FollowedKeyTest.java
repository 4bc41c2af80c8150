package dev.azoth.ormtests.naturalkeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.ormtests.OrmSuite;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keys that change, where the session changes those that refer to them. SQLAlchemy: {@code passive_updates=False} in test_naturalpks.py. */
class FollowedKeyTest extends OrmSuite {
    @Override
    protected Class<?>[] model() {
        return new Class<?>[] {Seller.class, Offer.class, Errand.class, Market.class};
    }

    @Test
    void membersThatAreNotLoadedAreWritten() {
        var seller = new Seller("jack");
        seller.getOffers().addAll(List.of(new Offer(1), new Offer(2)));
        write(seller);
        use(session -> {
            Seller jack = session.getOne(Seller.class, "jack");
            sent();
            jack.setName("ed");
            session.flush();
            assertSql(
                    "SELECT offer.id, offer.seller_name FROM offer WHERE offer.seller_name = ?",
                    "UPDATE seller SET name=? WHERE seller.name = ?",
                    "UPDATE offer SET seller_name=? WHERE offer.id = ?",
                    "UPDATE seller_market SET sellers_name=? WHERE seller_market.sellers_name = ?");
            assertThat(jack.getOffers()).hasSize(2);
            session.rollback();
            assertThat(jack.getOffers()).hasSize(2);
            assertThat(jack.getName()).isEqualTo("jack");
        });
    }

    @Test
    void whoRefersByOneSideOnlyIsWrittenIfItIsAtHand() {
        var jack = new Seller("jack");
        write(jack, new Errand(1, jack));
        use(session -> {
            Errand errand = session.getOne(Errand.class, 1);
            Seller seller = errand.getSeller();
            assertThat(seller.getName()).isEqualTo("jack");
            sent();
            seller.setName("ed");
            session.flush();
            assertSql(
                    "SELECT offer.id, offer.seller_name FROM offer WHERE offer.seller_name = ?",
                    "UPDATE seller SET name=? WHERE seller.name = ?",
                    "UPDATE errand SET seller_name=? WHERE errand.id = ?",
                    "UPDATE seller_market SET sellers_name=? WHERE seller_market.sellers_name = ?");
            session.commit();
        });
        use(session -> assertThat(session.getOne(Errand.class, 1).getSeller().getName())
                .isEqualTo("ed"));
    }

    @Test
    void linksAreWritten() {
        var jack = new Seller("jack");
        jack.getMarkets().addAll(List.of(new Market("fish"), new Market("corn")));
        write(jack);
        use(session -> {
            Seller seller = session.getOne(Seller.class, "jack");
            List<Market> markets = List.copyOf(seller.getMarkets());
            sent();
            seller.setName("ed");
            markets.get(0).setName("fruit");
            session.flush();
            assertThat(sent()).anyMatch(sql -> sql.startsWith("UPDATE seller_market SET"));
            session.commit();
        });
        use(session ->
                assertThat(session.getOne(Seller.class, "ed").getMarkets()).hasSize(2));
    }
}
