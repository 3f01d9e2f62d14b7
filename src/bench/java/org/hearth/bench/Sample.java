package org.hearth.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What one measurement came to.
 *
 * @param perSecond requests a second; of posting, posts
 * @param p50 milliseconds; {@code p99} likewise
 * @param cpu milliseconds of all server processes a request; of posting, a post
 * @param bytes a request, headers included
 * @param errors answers that were not the page
 * @param others percent of the machine's cores that others took meanwhile
 */
record Sample(double perSecond, double p50, double p99, double cpu, double bytes, long errors, double others) {

    /** Each figure's own median; of errors and of what others took the highest. */
    static Sample median(List<Sample> samples) {
        return new Sample(middle(samples, Sample::perSecond), middle(samples, Sample::p50), middle(samples, Sample::p99),
                middle(samples, Sample::cpu), middle(samples, Sample::bytes),
                samples.stream().mapToLong(Sample::errors).max().orElse(0),
                samples.stream().mapToDouble(Sample::others).max().orElse(0));
    }

    static double middle(List<Sample> samples, ToDoubleFunction<Sample> figure) {
        double[] sorted = samples.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
