package dev.azoth.ormtests.composite;

import static dev.azoth.orm.Orm.immediateload;
import static dev.azoth.orm.Orm.joinedload;
import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.selectinload;
import static dev.azoth.orm.Orm.subqueryload;
import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.orm.mapping.Mappers;
import dev.azoth.orm.mapping.Related;
import dev.azoth.orm.query.LoaderOption;
import dev.azoth.ormtests.Database;
import dev.azoth.ormtests.OrmSuite;
import dev.azoth.sql.schema.ForeignKeyConstraint;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Relationships by several columns. SQLAlchemy: test_composites.py, test_eager_relations.py, test_selectin_relations.py. */
class CompositeKeyTest extends OrmSuite {
    @Override
    protected Class<?>[] model() {
        return new Class<?>[] {Region.class, City.class, Mayor.class, Team.class};
    }

    @BeforeEach
    void regions() {
        var north = new Region("de", 1, "north");
        var south = new Region("de", 2, "south");
        var west = new Region("fr", 1, "west");
        north.getCities().addAll(List.of(new City("kiel"), new City("aurich")));
        west.getCities().add(new City("brest"));
        north.setMayor(new Mayor("n"));
        var first = new Team("cup", 1, "first");
        var second = new Team("cup", 2, "second");
        north.getTeams().addAll(List.of(second, first));
        west.getTeams().add(first);
        write(north, south, west);
    }

    static Stream<Function<Related, LoaderOption>> loadings() {
        return Stream.of(
                related -> selectinload(related),
                related -> joinedload(related),
                related -> subqueryload(related),
                related -> immediateload(related),
                related -> dev.azoth.orm.Orm.lazyload(related));
    }

    @Test
    void severalColumnsMakeOneForeignKeyInTheOrderOfTheKeyTheyReferTo() {
        assertThat(foreignKeys(City.class)).containsExactly("[region_country, region_number] -> [country, number]");
        assertThat(foreignKeys(Mayor.class)).containsExactly("[region_country, region_number] -> [country, number]");
        assertThat(Region_.teams.wiring().secondary().foreignKeys())
                .map(CompositeKeyTest::shown)
                .containsExactly(
                        "[region_country, region_number] -> [country, number]", "[league, place] -> [league, place]");
    }

    private static List<String> foreignKeys(Class<?> type) {
        return Mappers.of(type).table().foreignKeys().stream()
                .map(CompositeKeyTest::shown)
                .toList();
    }

    private static String shown(ForeignKeyConstraint key) {
        return key.columns().stream().map(column -> column.name()).toList() + " -> "
                + key.referredColumns().stream().map(column -> column.name()).toList();
    }

    @ParameterizedTest
    @MethodSource("loadings")
    void membersAreLoaded(Function<Related, LoaderOption> how) {
        use(session -> {
            List<Region> all = session.scalars(select(Region.class)
                            .orderBy(Region_.key.country, Region_.key.number)
                            .options(how.apply(Region_.cities), how.apply(Region_.teams), how.apply(Region_.mayor)))
                    .all();
            assertThat(all)
                    .extracting(region ->
                            region.getCities().stream().map(City::getName).toList())
                    .containsExactly(List.of("aurich", "kiel"), List.of(), List.of("brest"));
            assertThat(all)
                    .extracting(region ->
                            region.getTeams().stream().map(Team::getTitle).toList())
                    .containsExactly(List.of("first", "second"), List.of(), List.of("first"));
            assertThat(all)
                    .extracting(region ->
                            region.getMayor() == null ? "" : region.getMayor().getName())
                    .containsExactly("n", "", "");
        });
    }

    @ParameterizedTest
    @MethodSource("loadings")
    void theOtherSideIsLoaded(Function<Related, LoaderOption> how) {
        use(session -> {
            List<City> all = session.scalars(
                            select(City.class).orderBy(City_.name).options(how.apply(City_.region)))
                    .all();
            assertThat(all).extracting(city -> city.getRegion().getName()).containsExactly("north", "west", "north");
            List<Team> teams = session.scalars(
                            select(Team.class).orderBy(Team_.title).options(how.apply(Team_.regions)))
                    .all();
            assertThat(teams).extracting(team -> team.getRegions().size()).containsExactly(2, 1);
        });
    }

    @Test
    void selectinAsksForSeveralColumnsAtOnce() {
        use(session -> {
            session.scalars(select(Region.class).options(selectinload(Region_.cities)))
                    .all();
            assertSql(
                    "SELECT region.country, region.number, region.name FROM region",
                    "SELECT city.region_country, city.region_number, city.id, city.name FROM city WHERE"
                            + " (city.region_country, city.region_number) IN ("
                            + (database == Database.SQLITE ? "VALUES " : "")
                            + "(?, ?), (?, ?), (?, ?)) ORDER BY city.name");
        });
    }

    @Test
    void aLazyLoadComparesAllColumns() {
        use(session -> {
            Region north = session.getOne(Region.class, new RegionKey("de", 1));
            sent();
            assertThat(north.getCities()).hasSize(2);
            assertThat(north.getTeams()).hasSize(2);
            assertSql(
                    "SELECT city.id, city.name, city.region_country, city.region_number FROM city WHERE"
                            + " city.region_country = ? AND city.region_number = ? ORDER BY city.name",
                    "SELECT team.league, team.place, team.title FROM region_team JOIN team ON team.league ="
                            + " region_team.league AND team.place = region_team.place WHERE"
                            + " region_team.region_country = ? AND region_team.region_number = ? ORDER BY team.title");
        });
    }

    @Test
    void conditionsCompareAllColumns() {
        use(session -> {
            Region north = session.getOne(Region.class, List.of("de", 1));
            sent();
            assertThat(session.scalars(select(City.class).where(City_.region.eq(north)))
                            .all())
                    .hasSize(2);
            assertThat(session.scalars(select(Region.class)
                                    .where(Region_.teams.any(Team_.title.eq("second")))
                                    .join(Region_.cities)
                                    .where(City_.name.eq("kiel")))
                            .one())
                    .isSameAs(north);
            assertSql(
                    "SELECT city.id, city.name, city.region_country, city.region_number FROM city WHERE"
                            + " city.region_country = ? AND city.region_number = ?",
                    "SELECT region.country, region.number, region.name FROM region JOIN city ON region.country ="
                            + " city.region_country AND region.number = city.region_number WHERE (EXISTS (SELECT 1"
                            + " FROM region_team, team WHERE region.country = region_team.region_country AND"
                            + " region.number = region_team.region_number AND team.league = region_team.league AND"
                            + " team.place = region_team.place AND team.title = ?)) AND city.name = ?");
        });
    }

    @Test
    void aMemberThatMovesGetsTheColumnsThatDiffer() {
        use(session -> {
            City kiel = session.scalars(select(City.class).where(City_.name.eq("kiel")))
                    .one();
            Region west = session.getOne(Region.class, List.of("fr", 1));
            sent();
            kiel.setRegion(west);
            session.flush();
            assertSql("UPDATE city SET region_country=? WHERE city.id = ?");
            kiel.setRegion(null);
            session.commit();
            assertSql("UPDATE city SET region_country=?, region_number=? WHERE city.id = ?");
        });
        use(session -> assertThat(session.scalars(select(City.class).where(City_.region.isNull()))
                        .one()
                        .getName())
                .isEqualTo("kiel"));
    }

    @Test
    void linksAreWrittenAndDeletedByAllColumns() {
        use(session -> {
            Region south = session.getOne(Region.class, List.of("de", 2));
            Region west = session.getOne(Region.class, List.of("fr", 1));
            Team first = west.getTeams().get(0);
            sent();
            west.getTeams().remove(first);
            south.getTeams().add(first);
            session.flush();
            assertSql(
                    "DELETE FROM region_team WHERE region_team.region_country = ? AND region_team.region_number = ?"
                            + " AND region_team.league = ? AND region_team.place = ?",
                    "SELECT team.league, team.place, team.title FROM region_team JOIN team ON team.league ="
                            + " region_team.league AND team.place = region_team.place WHERE"
                            + " region_team.region_country = ? AND region_team.region_number = ? ORDER BY team.title",
                    "INSERT INTO region_team (region_country, region_number, league, place) VALUES (?, ?, ?, ?)");
        });
    }

    @Test
    void aDeletedRegionTakesItsMayorAndItsLinksAlong() {
        use(session -> {
            Region north = session.getOne(Region.class, List.of("de", 1));
            session.delete(north);
            session.commit();
        });
        use(session -> {
            assertThat(session.scalars(select(Mayor.class)).all()).isEmpty();
            assertThat(session.scalars(select(City.class).where(City_.region.isNull()))
                            .all())
                    .hasSize(2);
            assertThat(session.scalars(select(Team.class).where(Team_.title.eq("first")))
                            .one()
                            .getRegions())
                    .extracting(Region::getName)
                    .containsExactly("west");
        });
    }
}
