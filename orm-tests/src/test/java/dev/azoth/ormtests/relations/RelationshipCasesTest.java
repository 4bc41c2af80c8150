package dev.azoth.ormtests.relations;

import static dev.azoth.orm.Orm.joinedload;
import static dev.azoth.orm.Orm.raiseload;
import static dev.azoth.orm.Orm.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.error.InvalidRequestException;
import dev.azoth.ormtests.OrmSuite;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is written and asked of relationships of unusual shapes. SQLAlchemy: test_relationships.py, test_query.py. */
class RelationshipCasesTest extends OrmSuite {
    @Override
    protected Class<?>[] model() {
        return new Class<?>[] {Issuer.class, Whole.class, Item.class, Label.class};
    }

    @Test
    void membersMoveByAColumnThatIsNotTheKeyBeforeTheirOwnerGoes() {
        var first = new Issuer("uuid1");
        var second = new Issuer("uuid2");
        first.getBonds().addAll(List.of(new Bond(first), new Bond(first)));
        write(first, second);
        use(session -> {
            List<Issuer> all =
                    session.scalars(select(Issuer.class).orderBy(Issuer_.ident)).all();
            for (Bond bond : List.copyOf(all.getFirst().getBonds())) {
                bond.setIssuer(all.getLast());
            }
            session.delete(all.getFirst());
            sent();
            session.flush();
            assertThat(sent()).first().isEqualTo("UPDATE bond SET issuer_ident=? WHERE bond.id = ?");
            assertThat(all.getLast().getBonds()).hasSize(2);
            session.commit();
        });
        use(session -> {
            Bond bond = session.scalars(select(Bond.class)).first();
            sent();
            assertThat(bond.getIssuer().getIdent()).isEqualTo("uuid2");
            assertSql("SELECT issuer.id, issuer.ident FROM issuer WHERE issuer.ident = ?");
            assertThat(session.scalars(select(Bond.class).where(Bond_.issuer.eq(bond.getIssuer())))
                            .all())
                    .hasSize(2);
        });
    }

    @Test
    void aPartThatIsThereTakesTheKeyOfItsWhole() {
        write(new Whole());
        use(session -> {
            Whole whole = session.scalars(select(Whole.class)).one();
            whole.setPart(new Part(whole, "late"));
            session.commit();
        });
        use(session -> {
            Whole whole = session.scalars(select(Whole.class)).one();
            assertThat(whole.getPart().getNote()).isEqualTo("late");
            session.delete(whole);
            sent();
            session.commit();
            assertSql("DELETE FROM part WHERE part.whole_id = ?", "DELETE FROM whole WHERE whole.id = ?");
        });
    }

    @Test
    void aPartThatLosesItsWholeGoesInsteadOfLosingItsKey() {
        var whole = new Whole();
        write(new Part(whole, "n"), whole);
        use(session -> {
            Part part = session.scalars(select(Part.class)).one();
            part.setWhole(null);
            session.commit();
            assertThat(session.contains(part)).isFalse();
            assertThat(session.scalars(select(Part.class)).all()).isEmpty();
        });
    }

    @Test
    void aPartThatIsReplacedLeavesItsRowToTheNext() {
        var whole = new Whole();
        whole.setPart(new Part(whole, "first"));
        write(whole);
        use(session -> {
            Whole loaded = session.scalars(select(Whole.class)).one();
            loaded.setPart(new Part(loaded, "second"));
            session.commit();
        });
        use(session -> assertThat(session.scalars(select(Part.class)).all())
                .extracting(Part::getNote)
                .containsExactly("second"));
    }

    @Test
    void aRelationshipThatIsNotAssignedLeavesTheColumnToTheAttribute() {
        write(new Bin(1), new Bin(2));
        write(new Item(1));
        use(session -> {
            Item item = session.scalars(select(Item.class).options(joinedload(Item_.bin)))
                    .one();
            assertThat(item.getBin()).isNull();
            item.setBinId(2);
            session.flush();
            assertThat(item.getBinId()).isEqualTo(2);
            var more = new Item(2);
            assertThat(more.getBin()).isNull();
            more.setBinId(1);
            session.add(more);
            session.commit();
        });
        use(session -> {
            assertThat(session.scalars(select(Item.class).orderBy(Item_.id)).all())
                    .extracting(item -> item.getBin().getId())
                    .containsExactly(2, 1);
            Item item = session.getOne(Item.class, 1);
            item.setBinId(2);
            item.setBin(session.getOne(Bin.class, 1));
            session.flush();
            assertThat(item.getBinId()).isEqualTo(1);
            item.setBin(null);
            item.setBinId(2);
            session.flush();
            assertThat(item.getBinId()).isNull();
        });
    }

    @Test
    void aRelationshipThatMustNotBeLoadedIsAssignedWithoutLoading() {
        var item = new Item(1);
        item.setBinId(1);
        write(new Bin(1), new Bin(2), item);
        use(session -> {
            Item loaded = session.scalars(select(Item.class).options(raiseload(Item_.bin)))
                    .one();
            Bin other = session.getOne(Bin.class, 2);
            sent();
            loaded.setBin(other);
            session.flush();
            assertSql("UPDATE item SET bin_id=? WHERE item.id = ?");
            assertThatThrownBy(() -> session.scalars(select(Item.class)
                                    .options(raiseload(Item_.bin))
                                    .options(dev.azoth.orm.Orm.populateExisting()))
                            .one()
                            .getBin())
                    .isInstanceOf(InvalidRequestException.class);
        });
    }

    @Test
    void conditionsOnWhatARelationshipHolds() {
        var item = new Item(1);
        item.setBinId(1);
        write(new Bin(1), new Bin(2), item, new Item(2));
        use(session -> {
            Bin first = session.getOne(Bin.class, 1);
            sent();
            String from = "SELECT item.id, item.bin_id FROM item WHERE ";
            assertThat(session.scalars(select(Item.class).where(Item_.bin.eq(null)))
                            .all())
                    .hasSize(1);
            assertSql(from + "item.bin_id IS NULL");
            assertThat(session.scalars(select(Item.class).where(Item_.bin.ne(null)))
                            .all())
                    .hasSize(1);
            assertSql(from + "item.bin_id IS NOT NULL");
            assertThat(session.scalars(select(Item.class).where(Item_.bin.ne(first)))
                            .all())
                    .extracting(Item::getId)
                    .containsExactly(2);
            assertSql(from + "item.bin_id != ? OR item.bin_id IS NULL");
            assertThat(session.scalars(
                                    select(Item.class).where(Item_.bin.eq(first).not()))
                            .all())
                    .isEmpty();
            assertSql(from + "item.bin_id != ?");
            assertThat(session.scalars(select(Item.class).where(Item_.bin.has()))
                            .all())
                    .hasSize(1);
            assertSql(from + "EXISTS (SELECT 1 FROM bin WHERE bin.id = item.bin_id)");
            assertThat(session.scalars(select(Bin.class).where(Bin_.items.any().not()))
                            .all())
                    .extracting(Bin::getId)
                    .containsExactly(2);
            assertSql("SELECT bin.id FROM bin WHERE NOT (EXISTS (SELECT 1 FROM item WHERE bin.id = item.bin_id))");
        });
    }
}
