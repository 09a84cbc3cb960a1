# Workbooks by Perl's Excel::Writer::XLSX, and old ones by Spreadsheet::WriteExcel, to the folder that is named
# after the folder of the figures and a picture.
use strict;
use warnings;
use utf8;
use Excel::Writer::XLSX;
use Spreadsheet::WriteExcel;

my ( $figures, $picture, $folder ) = @ARGV;
my %texts = map { $_ => 1 } ( 'Länskod', 'Region', 'Månad' );

sub rows_of {
    my ($name) = @_;
    open my $file, '<:encoding(UTF-8)', "$figures/$name.csv" or die $!;
    my @rows;
    while ( my $line = <$file> ) {
        chomp $line;
        push @rows, [ split /;/, $line, -1 ] unless $line =~ /^#/;
    }
    return \@rows;
}

my @sheets = ( [ 'Befolkning', rows_of('befolkning') ], [ 'Väntetider', rows_of('vantetider') ] );
my $last = @{ $sheets[1][1] };

# Fills a workbook with the figures; its sheets by name.
sub fill {
    my ( $book, %how ) = @_;
    my $day = $book->add_format( num_format => 'yyyy-mm-dd' );
    my %made;
    for my $pair (@sheets) {
        my ( $name, $rows ) = @$pair;
        my $sheet = $made{$name} = $book->add_worksheet($name);
        for my $row ( 0 .. $#$rows ) {
            for my $column ( 0 .. $#{ $rows->[$row] } ) {
                my ( $header, $text ) = ( $rows->[0][$column], $rows->[$row][$column] );
                my $at = $row + ( $how{above} // 0 );
                if    ( $text eq '' ) { next }
                elsif ( $row == 0 ) { $sheet->write_string( $at, $column, $text ) }
                elsif ( $header eq 'Per datum' ) { $sheet->write_date_time( $at, $column, "${text}T", $day ) }
                elsif ( $header eq 'Månad' && $how{months} ) {
                    $sheet->write_date_time( $at, $column, "$text-01T", $day );
                }
                elsif ( $texts{$header} ) { $sheet->write_string( $at, $column, $text ) }
                else                      { $sheet->write_number( $at, $column, $text ) }
            }
        }
    }
    return \%made;
}

sub own_sheet {
    my ($book) = @_;
    my $sheet = $book->add_worksheet('Mitt blad');
    $sheet->write_row( 0, 0, [ 'Krav', 'Täljare' ] );
    for my $krav ( 1 .. 4 ) {
        my $cell = $krav + 1;
        $sheet->write( $krav, 0, $krav );
        $sheet->write_formula( $krav, 1, "=SUMIF(Väntetider!\$D\$2:\$D\$$last,A$cell,Väntetider!E\$2:E\$$last)" );
    }
    return $sheet;
}

# Writes a workbook with the figures and what is added to them.
sub written {
    my ( $name, $decorate, %how ) = @_;
    my $book = Excel::Writer::XLSX->new("$folder/$name.xlsx");
    $book->set_1904()       if $how{date1904};
    $book->set_optimization() if $how{optimized};
    my $made = fill( $book, %how );
    $decorate->( $book, $made );
    $book->close();
}

written( 'plain', sub { } );
written( 'optimized', sub { }, optimized => 1 );
written( 'date-1904', sub { }, months => 1, date1904 => 1 );
written( 'months-as-dates', sub { }, months => 1 );
written( 'table', sub {
    my ( $book, $made ) = @_;
    my @columns = map { { header => $_ } } @{ $sheets[1][1][0] };
    $made->{'Väntetider'}->add_table( 0, 0, $last - 1, 11, { name => 'Uppgifter', columns => \@columns } );
} );
written( 'validation', sub {
    my ( $book, $made ) = @_;
    my $whole = { validate => 'integer', criteria => '>=', value => 0 };
    $made->{'Väntetider'}->data_validation( 'E2:H1048576', $whole );
} );
written( 'chart', sub {
    my ($book) = @_;
    my $sheet = own_sheet($book);
    my $chart = $book->add_chart( type => 'column', embedded => 1 );
    $chart->add_series( values => "='Mitt blad'!\$B\$2:\$B\$5" );
    $sheet->insert_chart( 'G2', $chart );
    $book->add_chart( type => 'line', name => 'Diagramblad' )->add_series( values => "='Mitt blad'!\$B\$2:\$B\$5" );
} );
written( 'picture-and-comments', sub {
    my ($book) = @_;
    my $sheet = own_sheet($book);
    $sheet->insert_image( 'G2', $picture );
    $sheet->insert_shape( 'G12', $book->add_shape( type => 'rect', text => 'Fri text' ) );
    $sheet->write_comment( 'A1', 'Ännu ej avstämt' );
} );
written( 'names-and-sparklines', sub {
    my ($book) = @_;
    my $sheet = own_sheet($book);
    $book->define_name( 'Moms', '=0.25' );
    $book->define_name( "'Mitt blad'!Lokal", "='Mitt blad'!\$A\$2" );
    $sheet->write_formula( 'F1', '=Moms*100' );
    $sheet->add_sparkline( { location => 'F2', range => "'Mitt blad'!B2:B5" } );
} );
written( 'conditional-and-rich', sub {
    my ($book) = @_;
    my $sheet = own_sheet($book);
    $sheet->conditional_formatting( 'B2:B5', { type => 'data_bar' } );
    $sheet->write_rich_string( 'F1', 'Delvis ', $book->add_format( bold => 1 ), 'fet', ' text' );
    $sheet->write_url( 'F2', 'https://example.org/kalla', undef, 'Källan' );
    $sheet->protect('hemligt');
    $sheet->hide();
} );
written( 'merged-titles', sub {
    my ( $book, $made ) = @_;
    my $bold = $book->add_format( bold => 1 );
    $_->merge_range( 'A1:E1', 'Påhittade uppgifter till kömiljarden', $bold ) for values %$made;
}, above => 2 );

my $old = Spreadsheet::WriteExcel->new("$folder/old.xls");
fill($old);
$old->close();
