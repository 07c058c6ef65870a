/// From a key press to the last byte it paints, the number of bytes, and the memory.
enum KeySection {
    private static let presses = 60

    private struct Keys {
        let name: String
        /// The keys that lead to the measured screen.
        let before: [String]
        /// Typed in turn.
        let keys: [String]
        let mostBytes: Double?
        /// Whether the keys change the assessment, and so have to wait for the disk.
        var isSynced = false
    }

    private static let all = [
        Keys(name: "overview step", before: ["o"], keys: ["j", "j", "j", "k", "k", "k"], mostBytes: 120),
        Keys(name: "walk step", before: ["o", "\r"], keys: ["j"], mostBytes: nil),
        Keys(name: "rating", before: ["o", "\r"], keys: ["m", "p", "u"], mostBytes: 250, isSynced: true),
        // Last, because the workshop stays open.
        Keys(
            name: "rating in a workshop", before: ["o", "K", "\r", "\r"], keys: ["m", "p", "u"], mostBytes: 250,
            isSynced: true),
    ]

    static func rows(_ stage: Stage, project: String) throws -> [Row] {
        var rows: [Row] = []
        var memory = Sample()
        for keys in all {
            let probe = try stage.open(project, keys: keys.before)
            let peer = keys.isSynced ? try stage.openSyncedEcho() : try stage.openPeer()
            let peerName = keys.isSynced ? "synced echo" : "tig j"
            let (ours, theirs) = measure(probe, keys.keys, beside: peer)
            memory.add(probe.peakMegabytes)
            rows += latency(keys.name, ours, theirs, of: peerName)
            rows.append(
                Row(
                    "\(keys.name): bytes a key", .bytes, ours.bytes.median,
                    peer: keys.isSynced ? nil : theirs.map { (peerName, $0.bytes.median) },
                    target: keys.mostBytes.map { .atMost($0) } ?? .none))
            probe.end()
            peer?.end()
        }
        rows.append(Row("peak memory", .megabytes, memory.quantile(1), target: .atMost(25)))
        return rows
    }

    /// The keys in a project of 10,000 criteria and 100,000 events, and opening it.
    static func largeRows(_ stage: Stage, project: String) throws -> [Row] {
        var start = Sample()
        for _ in 0..<5 {
            let probe = try stage.open(project)
            start.add(probe.start.milliseconds)
            probe.end()
        }
        let large = "10,000 criteria, 100,000 events"
        var rows = [Row("\(large): first paint", .milliseconds, start.median, target: .atMost(500))]
        for keys in all {
            let probe = try stage.open(project, keys: keys.before)
            let (ours, _) = measure(probe, keys.keys, beside: nil)
            rows.append(Row("\(large): \(keys.name), median", .milliseconds, ours.times.median, target: .atMost(2)))
            if keys.name == all.last?.name {
                rows.append(Row("\(large): peak memory", .megabytes, probe.peakMegabytes, target: .none))
            }
            probe.end()
        }
        return rows
    }

    /// A page with rows over all criteria.
    private struct List {
        let name: String
        /// The keys that lead to the page from which it is opened.
        let before: [String]
        let opener: String
        /// The keys that lead back there.
        let closer: String
        /// The most milliseconds that opening may take.
        var mostToOpen: Double = 20
        /// Whether a step in it paints anything.
        var hasSteps = true
    }

    private static let lists = [
        List(name: "why of a category", before: [], opener: "w", closer: "q"),
        List(name: "why of all", before: ["w"], opener: "\u{1B}[Z", closer: "\t"),
        List(name: "gaps", before: [], opener: "t", closer: "q"),
        List(name: "shortest way", before: ["t"], opener: "s", closer: "q"),
        List(name: "checks", before: [], opener: "v", closer: "q"),
        List(name: "10,000 documents", before: [], opener: "E", closer: "q", mostToOpen: 100),
        List(name: "timeline of 100,000 events", before: [], opener: "T", closer: "q", mostToOpen: 100),
        // The latest event of the second of three people: two thirds of all were made by then.
        List(
            name: "an earlier moment", before: ["T", "\t", "\t"], opener: "=", closer: "q", mostToOpen: 300,
            hasSteps: false),
    ]

    /// The pages that list criteria, in a project of 10,000: opening each, and a step in it.
    static func listRows(_ stage: Stage, project: String) throws -> [Row] {
        try lists.flatMap { list in
            let probe = try stage.open(project, keys: list.before)
            var opening = Sample()
            for _ in 0..<9 {
                opening.add(probe.press(list.opener)?.milliseconds ?? 0)
                _ = probe.press(list.closer)
            }
            let name = "10,000 criteria: \(list.name)"
            let row = Row("\(name), opening", .milliseconds, opening.median, target: .atMost(list.mostToOpen))
            defer { probe.end() }
            guard list.hasSteps else { return [row] }
            _ = probe.press(list.opener)
            let (step, _) = measure(probe, ["j", "k"], beside: nil)
            return [row, Row("\(name), a key", .milliseconds, step.times.median, target: .atMost(2))]
        }
    }

    /// Text typed letter by letter into a page that searches, each letter measured.
    private struct Typing {
        let name: String
        /// The keys that lead to the page.
        let before: [String]
        let text: String
    }

    private static let typing = [
        // Nearly nothing matches a rare word, and all texts are searched for it.
        Typing(name: "search", before: ["/"], text: "documented interface 77"),
        Typing(name: "search without a match", before: ["/"], text: "quixotic"),
        Typing(name: "search by state", before: ["/"], text: "#open #shall "),
        Typing(name: "palette", before: [":"], text: "next parked"),
    ]

    /// Searching in a project of 10,000 criteria: the slowest and the median key.
    static func searchRows(_ stage: Stage, project: String) throws -> [Row] {
        try typing.flatMap { typing in
            let probe = try stage.open(project, keys: typing.before)
            var times = Sample()
            for _ in 0..<3 {
                for letter in typing.text { times.add(probe.press(String(letter))?.milliseconds ?? 0) }
                // Deletes the text.
                _ = probe.press("\u{15}")
            }
            probe.end()
            let name = "10,000 criteria: \(typing.name)"
            return [
                Row("\(name), a key, median", .milliseconds, times.median, target: .atMost(8)),
                Row("\(name), a key, slowest", .milliseconds, times.quantile(1), target: .atMost(8)),
            ]
        }
    }

    private struct Paints {
        var times = Sample()
        var bytes = Sample()

        mutating func add(_ paint: Paint?) {
            guard let paint else { return }
            times.add(paint.milliseconds)
            bytes.add(Double(paint.bytes))
        }
    }

    private static func measure(_ probe: Probe, _ keys: [String], beside peer: Probe?) -> (Paints, Paints?) {
        var ours = Paints()
        var theirs = Paints()
        for number in 0..<presses {
            ours.add(probe.press(keys[number % keys.count]))
            theirs.add(peer?.press("j"))
        }
        return (ours, peer == nil ? nil : theirs)
    }

    private static func latency(_ name: String, _ ours: Paints, _ theirs: Paints?, of peer: String) -> [Row] {
        [
            Row(
                "\(name): key to last byte, median", .milliseconds, ours.times.median,
                peer: theirs.map { (peer, $0.times.median) }, target: .atMost(1)),
            Row(
                "\(name): key to last byte, p95", .milliseconds, ours.times.quantile(0.95),
                peer: theirs.map { (peer, $0.times.quantile(0.95)) }, target: .atMost(2)),
        ]
    }
}
