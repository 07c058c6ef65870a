import Glibc

/// Writing a full report in each form, of a usual and of a large assessment.
enum ReportSection {
    /// The forms, with the milliseconds that a usual report may take.
    private static let forms: [(name: String, most: Double)] = [
        ("html", 100), ("md", 100), ("docx", 300), ("xlsx", 300),
    ]
    private static let rounds = 5

    static func rows(_ stage: Stage, usual: String) throws -> [Row] {
        let large = stage.folder + "/answered"
        try SyntheticProject.make(at: large, criteria: 10_000, events: 20_000)
        return try forms.map { form in
            let sample = try measure(form.name, of: usual, on: stage, rounds: rounds)
            return Row(
                "report of 140 criteria, \(form.name)", .milliseconds, sample.time.median, target: .atMost(form.most))
        }
            + forms.flatMap { form in
                let sample = try measure(form.name, of: large, on: stage, rounds: 2)
                return [
                    Row(
                        "report of 10,000 criteria, \(form.name)", .milliseconds, sample.time.median,
                        target: .atMost(3_000)),
                    Row(
                        "report of 10,000 criteria, \(form.name): memory", .megabytes, sample.memory.quantile(1),
                        target: .atMost(150)),
                ]
            }
    }

    private static func measure(
        _ form: String, of project: String, on stage: Stage, rounds: Int
    ) throws -> (time: Sample, memory: Sample) {
        var (time, memory) = (Sample(), Sample())
        let file = stage.folder + "/report.\(form)"
        for _ in 0..<rounds {
            let run = try stage.run([stage.program, "report", project, "--kind", "report", "-o", file, "--force"])
            time.add(run.milliseconds)
            memory.add(run.megabytes)
        }
        unlink(file)
        return (time, memory)
    }
}
