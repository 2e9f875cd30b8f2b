package dev.pagelift.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class RepositoryListTest {

    @Test
    void eachRepositoryOnceInTheOrderOfTheList() {
        assertEquals(List.of("b/b@main", "https://example.org/a.git", "C:\\sites\\one#two"), RepositoryList.read("""
                        # ours
                        b/b@main   # the shop

                          https://example.org/a.git\t
                        b/b@main
                        C:\\sites\\one#two
                        """));
    }
}
