import Glibc

/// How colours look to people with each kind of colour blindness. Source: G. Machado, M. Oliveira, L. Fernandes, "A
/// physiologically-based model for simulation of color vision deficiency", 2009, severity 1.
enum ColourVision {
    /// A colour as each kind of vision sees it, in CIELAB (D65).
    struct Appearance {
        let views: [[Double]]

        /// The smallest CIE76 difference among all kinds of vision: about 2 is just noticeable.
        func difference(to other: Appearance) -> Double {
            let differences = zip(views, other.views).map { one, two -> Double in
                let squares = zip(one, two).map { ($0 - $1) * ($0 - $1) }
                return sqrt(squares.reduce(0, +))
            }
            return differences.min() ?? 0
        }
    }

    private static let visions: [[[Double]]] = [
        [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
        // Protanopia, deuteranopia, tritanopia
        [
            [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998],
        ],
        [
            [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881],
        ],
        [
            [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900],
        ],
    ]

    static func appearance(ofRGB rgb: UInt32) -> Appearance {
        let linear = [rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF].map { Luminance.linear(Double($0) / 255) }
        return Appearance(
            views: visions.map { vision in
                lab(vision.map { row in min(1, max(0, zip(row, linear).map { $0 * $1 }.reduce(0, +))) })
            })
    }

    private static func lab(_ rgb: [Double]) -> [Double] {
        let matrix = [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]]
        let xyz = zip(matrix, [0.9505, 1, 1.089]).map { row, white in
            let value = zip(row, rgb).map { $0 * $1 }.reduce(0, +) / white
            return value > 0.008856 ? cbrt(value) : 7.787 * value + 16.0 / 116
        }
        return [116 * xyz[1] - 16, 500 * (xyz[0] - xyz[1]), 200 * (xyz[1] - xyz[2])]
    }
}
