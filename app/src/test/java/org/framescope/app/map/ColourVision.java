package org.framescope.app.map;

/** How far apart two colours are for eyes of several kinds, and their contrast. */
enum ColourVision {
    NORMAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
    // Machado, Oliveira, Fernandes 2009, severity 1, for linear RGB
    DEUTERANOPIA(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
    PROTANOPIA(0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
    TRITANOPIA(1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900);

    private final double[] matrix;

    ColourVision(double... matrix) {
        this.matrix = matrix;
    }

    /** Distance in OKLab as these eyes see it; black and white are 1 apart. */
    double distance(int first, int second) {
        double[] a = lab(seen(first));
        double[] b = lab(seen(second));
        return Math.sqrt(square(a[0] - b[0]) + square(a[1] - b[1]) + square(a[2] - b[2]));
    }

    /** The colour that other eyes see when these see a colour (ARGB). */
    int seenAs(int argb) {
        int seen = 0xff;
        for (double part : seen(argb)) {
            double value = part <= 0.0031308 ? part * 12.92 : 1.055 * Math.pow(part, 1 / 2.4) - 0.055;
            seen = seen << 8 | (int) Math.round(value * 255);
        }
        return seen;
    }

    /** Contrast ratio of WCAG 2, from 1 to 21. */
    static double contrast(int first, int second) {
        double a = luminance(first) + 0.05;
        double b = luminance(second) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private double[] seen(int argb) {
        double[] rgb = linear(argb);
        double[] out = new double[3];
        for (int i = 0; i < 3; i++) {
            double sum = matrix[3 * i] * rgb[0] + matrix[3 * i + 1] * rgb[1] + matrix[3 * i + 2] * rgb[2];
            out[i] = Math.clamp(sum, 0, 1);
        }
        return out;
    }

    private static double luminance(int argb) {
        double[] rgb = linear(argb);
        return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
    }

    private static double[] linear(int argb) {
        return new double[] {
            linearPart(Colours.red(argb)), linearPart(Colours.green(argb)), linearPart(Colours.blue(argb))
        };
    }

    private static double linearPart(int value) {
        double part = value / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static double[] lab(double[] rgb) {
        double l = Math.cbrt(0.4122214708 * rgb[0] + 0.5363325363 * rgb[1] + 0.0514459929 * rgb[2]);
        double m = Math.cbrt(0.2119034982 * rgb[0] + 0.6806995451 * rgb[1] + 0.1073969566 * rgb[2]);
        double s = Math.cbrt(0.0883024619 * rgb[0] + 0.2817188376 * rgb[1] + 0.6299787005 * rgb[2]);
        return new double[] {
            0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
        };
    }

    private static double square(double value) {
        return value * value;
    }
}
