package dev.pagelift.link;

import dev.pagelift.fact.Fact;
import dev.pagelift.fact.Fact.Related;
import dev.pagelift.fact.PlatformFact.Api;
import dev.pagelift.fact.PlatformFact.ApiUse;
import dev.pagelift.fact.PlatformFact.ApiUses;
import dev.pagelift.snapshot.RepoPath;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What a site takes from the platform, each part of it once, since a person decides about it once. */
final class ApiTotals implements Linker {

    /** Further places that are told. */
    private static final int MOST = 20;

    @Override
    public void link(SiteView site, Consumer<Fact> facts) {
        Map<Api, List<ApiUse>> byApi = new EnumMap<>(Api.class);
        site.facts()
                .all(ApiUse.class)
                .forEach(use -> byApi.computeIfAbsent(use.api(), api -> new ArrayList<>())
                        .add(use));
        byApi.forEach((api, uses) -> facts.accept(total(api, uses)));
    }

    private static ApiUses total(Api api, List<ApiUse> uses) {
        Map<RepoPath, ApiUse> firsts = new TreeMap<>();
        uses.forEach(use -> firsts.putIfAbsent(use.file(), use));
        ApiUse first = uses.get(0);
        List<Related> others = firsts.values().stream()
                .filter(use -> !use.file().equals(first.file()))
                .limit(MOST)
                .map(use -> new Related(use.at(), "'" + use.name() + "' is used here too."))
                .toList();
        return new ApiUses(
                first.at(),
                api,
                uses.stream().map(ApiUse::name).sorted().distinct().toList(),
                firsts.size(),
                others);
    }
}
