package dev.pagelift.plan;

import dev.pagelift.catalog.HostKind;
import dev.pagelift.catalog.PlanText;
import dev.pagelift.fact.CommandFact.DeployStep;
import dev.pagelift.fact.Site.Evidence;
import dev.pagelift.link.SiteFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The hosts beside Cloudflare that a site is published on, and the places that tell so. */
record OtherHosts(List<String> titles, List<String> places) {

    private static final String HOSTS = "{hosts}";
    private static final String PLACES = "{places}";
    private static final int SHOWN = 6;

    static OtherHosts of(SiteFacts site) {
        Set<String> hosts = new TreeSet<>(site.site().hosts());
        site.facts().all(DeployStep.class).stream()
                .filter(step -> step.active() && step.through().isEmpty())
                .map(DeployStep::host)
                .forEach(hosts::add);
        List<String> titles = hosts.stream()
                .flatMap(host -> HostKind.named(host).stream())
                .map(HostKind::title)
                .toList();
        List<String> places = site.site().evidence().stream()
                .filter(evidence -> hosts.contains(evidence.host())
                        && HostKind.named(evidence.host()).isPresent())
                .map(OtherHosts::place)
                .distinct()
                .toList();
        return new OtherHosts(titles, places);
    }

    /** A file of the host's own goes as a whole. */
    private static String place(Evidence evidence) {
        String file = evidence.at().file().toString();
        return evidence.what().startsWith("has ")
                ? file
                : file + ":" + evidence.at().line();
    }

    boolean isEmpty() {
        return titles.isEmpty();
    }

    static boolean isAbout(PlanText.Stage stage) {
        return stage.title().contains(HOSTS);
    }

    /** A text of the catalogue with the names and places put in. */
    String fill(String text) {
        return text.replace(HOSTS, joined(titles)).replace(PLACES, joined(shown()));
    }

    private List<String> shown() {
        if (places.size() <= SHOWN) {
            return places;
        }
        List<String> first = new ArrayList<>(places.subList(0, SHOWN));
        first.add((places.size() - SHOWN) + " more");
        return first;
    }

    private static String joined(List<String> words) {
        return words.size() < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.get(words.size() - 1);
    }
}
