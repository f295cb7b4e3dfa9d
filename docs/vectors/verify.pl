# Checks this implementation against payment-results.json: perl verify.pl [file]
use strict;
use warnings;
use Digest::SHA qw(hmac_sha256 hmac_sha256_base64);
use Encode qw(encode_utf8);
use File::Basename qw(dirname);
use JSON::PP qw(decode_json);

my @NAMES = qw(orderId orderAmount referenceId txStatus paymentMode txMsg txTime);

# Body and key are bytes.
sub is_from_gateway {
    my ($body, $secret_key) = @_;
    # Perl keeps bytes that are not UTF-8; decoding a copy tells if there are any.
    return 0 unless utf8::decode(my $copy = unescape($body));
    my %fields;
    for my $pair (split /&/, $body) {
        my ($name, $value) = split /=/, $pair, 2;
        push @{ $fields{ unescape($name // '') } }, unescape($value // '');
    }
    for my $name (@NAMES, 'signature') {
        return 0 if @{ $fields{$name} // [] } != 1;
    }
    my $text = join '', map { $fields{$_}[0] } @NAMES;
    # Perl leaves out the padding: one "=" for 32 bytes.
    my $expected = hmac_sha256_base64($text, $secret_key) . '=';
    # The time that it takes to compare two hashes says nothing about the signature.
    return hmac_sha256($expected, $secret_key) eq hmac_sha256($fields{signature}[0], $secret_key);
}

sub unescape {
    my ($text) = @_;
    $text =~ tr/+/ /;
    return $text =~ s/%([0-9A-Fa-f]{2})/chr hex $1/ger;
}

open my $file, '<:raw', $ARGV[0] // dirname(__FILE__) . '/payment-results.json' or die "no file: $!";
my @vectors = @{ decode_json(do { local $/; <$file> }) };
my @wrong = grep {
    !!is_from_gateway(encode_utf8($_->{body}), encode_utf8($_->{key})) ne !!$_->{valid}
} @vectors;
printf "%s: %s. %s\n", $_->{name}, $_->{valid} ? 'valid' : 'invalid', $_->{reason} for @wrong;
printf "%d of %d agree\n", @vectors - @wrong, scalar @vectors;
exit(@wrong ? 1 : 0);
