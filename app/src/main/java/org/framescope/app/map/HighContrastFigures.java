package org.framescope.app.map;

/**
 * Patterns and colours that stand out from a white or a black background, and from each other.
 * Each line is a use with its colour and the ink of its pattern, or with the colours of its classes. A test holds their
 * distances.
 */
final class HighContrastFigures {

    static final String LIGHT = """
            HOLE f1f3f5 4a4b4c
            RESERVED d3dad5 343734
            ACPI 9ca6b3 0c1014
            UNUSABLE 848e98 040609
            BAD_PAGE 3c4650 d5dbe1
            LOW_MEMORY e0e3e6 3d3f40
            NOT_PLUGGED e3e8e1 40423f
            BOOT_FREE 383a08
            XEN_IMAGE 194daa
            PAGE_TABLE 9dcefe 182c3e
            FRAMETABLE 7e4bdf
            M2P a9bfcc 1c2220
            BOOT_DATA 4b7ca7 e2fcff
            XENHEAP 77af79 001001
            HEAP_METADATA 054a89 c5e4ff
            BOOT_MODULE 4b2101 d3b9a8
            CRASH_AREA f2cea1 3f311e
            SHARED e6bc38 322100
            LU_STREAM 0571bb d3feff
            LU_BREADCRUMB 89016b ffcef8
            HEAP_FREE 8c9838 87902c 81881f 7c800c
            DOMAIN 7c5d1f a84171 8b573f a15882 b68186 915491 c15b8d c7759f
            """;

    static final String DARK = """
            HOLE 171b21 a2a5a9
            RESERVED 3c444e d4d9df
            ACPI 666c75 f5f9fe
            UNUSABLE 555d66 f2f7fc
            BAD_PAGE bcc6cd 23272a
            LOW_MEMORY 2f353c c2c6cb
            NOT_PLUGGED 202a24 b1b7b3
            BOOT_FREE 80b357
            XEN_IMAGE 669bfd
            PAGE_TABLE 5a6fc1 e8f7ff
            FRAMETABLE b5b1fd
            M2P c2b4dd 231d2c
            BOOT_DATA 709cc3 000714
            XENHEAP 2d56c8 dbf8ff
            HEAP_METADATA 305cb2 def9ff
            BOOT_MODULE 593b43 e8d5d9
            CRASH_AREA 543723 e1cfc3
            SHARED d8d340 312e00
            LU_STREAM 7dfef6 0f4a47
            LU_BREADCRUMB ad138e ffddff
            HEAP_FREE 5d873f 587e3c 537639 4f6d35
            DOMAIN eab891 ca717d f3d577 917383 b59194 a677a6 eec77e ba81a0
            """;

    private HighContrastFigures() {}
}
