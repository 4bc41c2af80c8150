package dev.azoth.ormtests.filter;

import dev.azoth.ormtests.OrmSuite;
import org.junit.jupiter.api.BeforeEach;

/** Two folders of one tenant, one of another; some papers are removed. */
abstract class FilterSuite extends OrmSuite {
    static final String FOLDER = "SELECT folder.id, folder.tenant, folder.removed FROM folder";
    static final String PAPER = "SELECT paper.id, paper.tenant, paper.removed, paper.folder_id FROM paper";
    static final String PAPERS = "SELECT paper.folder_id, paper.id, paper.tenant, paper.removed FROM paper";

    @Override
    protected Class<?>[] model() {
        return new Class<?>[] {Folder.class, Paper.class};
    }

    @BeforeEach
    void writeFolders() {
        var gone = new Folder(2, "a", new Paper(3, "a", false));
        gone.setRemoved(true);
        write(
                new Folder(1, "a", new Paper(1, "a", false), new Paper(2, "a", true)),
                gone,
                new Folder(3, "b", new Paper(4, "b", false)));
    }
}
