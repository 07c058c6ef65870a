/// Listing 30 and 1,000 assessments, each with 140 criteria and 200 events of three people, found below folders.
enum PortfolioSection {
    private static let rounds = 5

    static func rows(_ stage: Stage) throws -> [Row] {
        let first = stage.folder + "/first"
        try SyntheticProject.make(at: first, criteria: 140, events: 200)
        let (few, many) = (stage.folder + "/few", stage.folder + "/many")
        try copy(first, 30, into: few, stage)
        try copy(first, 1_000, into: many, stage)
        let rows = try [(few, 30, 300.0), (many, 1_000, 5_000.0)].flatMap { folder, count, most -> [Row] in
            var (time, memory) = (Sample(), Sample())
            for _ in 0..<rounds {
                let run = try stage.run([
                    stage.program, "portfolio", folder, "-o", stage.folder + "/list.csv", "--force",
                ])
                time.add(run.milliseconds)
                memory.add(run.megabytes)
            }
            return [
                Row("portfolio of \(count)", .milliseconds, time.median, target: .atMost(most)),
                Row("portfolio of \(count): memory", .megabytes, memory.quantile(1), target: .atMost(100)),
            ]
        }
        _ = try stage.run(["/bin/rm", "-rf", few, many])
        return rows
    }

    /// Copies of one project, in folders of a hundred.
    private static func copy(_ project: String, _ count: Int, into folder: String, _ stage: Stage) throws {
        let script = """
            i=0; while [ $i -lt \(count) ]; do mkdir -p "$1/$((i / 100))"; cp -r "$0" "$1/$((i / 100))/$i"; i=$((i + 1)); done
            """
        _ = try stage.run(["/bin/sh", "-c", script, project, folder])
    }
}
