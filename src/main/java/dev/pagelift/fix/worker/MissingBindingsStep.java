package dev.pagelift.fix.worker;

import dev.pagelift.fact.BindingFact.UndeclaredBinding;
import dev.pagelift.fix.Draft;
import java.util.ArrayList;
import java.util.List;

/** Lines in the configuration that name what the code reads and the repository does not declare; the owner fills them in. */
final class MissingBindingsStep implements Step {

    @Override
    public void apply(PagesSite site, Draft draft) {
        List<UndeclaredBinding> missing = site.facts(UndeclaredBinding.class);
        if (!missing.isEmpty()) {
            draft.edit(site.configFile(), data -> data.commentAtTop(lines(missing)));
        }
    }

    private static List<String> lines(List<UndeclaredBinding> missing) {
        List<String> lines = new ArrayList<>(
                List.of(
                        "FILL IN: the code reads names that nothing in this repository declares. Declare here what the Pages project has",
                        "('npx wrangler pages download config PROJECT' lists it); for a secret run 'npx wrangler secret put NAME'."));
        missing.forEach(binding -> lines.add("  " + binding.name() + place(binding)));
        return lines;
    }

    private static String place(UndeclaredBinding binding) {
        String there = binding.elsewhere().equals(UndeclaredBinding.IN_DASHBOARD) ? ", read in " : ", declared in ";
        return there + binding.at().file() + ":" + binding.at().line();
    }
}
